Attribute VB_Name = "CrossfootWindows"
Option Explicit

' The one module that needs Windows and real Excel: HTTP and files through COM, Excel tables, copies, messages, buttons. The
' other modules run elsewhere too; there a test of Crossfoot puts another module in this one's place.

Private Const WORKBOOK_TYPE As String = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
Private Const TITLE As String = "Crossfoot"

Private Const BINARY_STREAM As Long = 1
Private Const TEXT_STREAM As Long = 2
Private Const OVERWRITE_FILE As Long = 2
Private Const MACROS_OFF As Long = 3
Private Const BUTTON As Long = 1
Private Const WORDS_ONLY As Long = 2

' Milliseconds: finding the service, reaching it, sending to it, waiting for its answer.
Private Const FIND_TIME As Long = 5000
Private Const REACH_TIME As Long = 5000
Private Const SEND_TIME As Long = 60000
Private Const ANSWER_TIME As Long = 180000

' Posts the file "sent" and gives the status of the answer, 0 where there is none. An answer 200 is written to the file
' "kept"; of any other, the text is put into "problem".
Public Function WindowsPost(ByVal address As String, ByVal token As String, ByVal sent As String, ByVal kept As String, _
        ByRef problem As String) As Long
    Dim request As Object
    Dim content As Variant

    content = FileBytes(sent)
    Set request = CreateObject("MSXML2.ServerXMLHTTP.6.0")
    On Error GoTo Unreached
    request.setTimeouts FIND_TIME, REACH_TIME, SEND_TIME, ANSWER_TIME
    request.Open "POST", address, False
    request.setRequestHeader "Authorization", "Bearer " & token
    request.setRequestHeader "Content-Type", WORKBOOK_TYPE
    request.send content
    WindowsPost = request.Status
    On Error GoTo 0

    If WindowsPost = 200 Then
        KeepBytes request.responseBody, kept
    Else
        problem = TextOf(request.responseBody)
    End If
    Exit Function

Unreached:
    WindowsPost = 0
End Function

' An environment variable, "" where it is not set.
Public Function WindowsVariable(ByVal variable As String) As String
    WindowsVariable = Environ(variable)
End Function

' Writes a copy of the workbook as it stands, saved or not, in its own format.
Public Sub WindowsCopy(ByVal book As Workbook, ByVal file As String)
    book.SaveCopyAs file
End Sub

' Opens a workbook for reading; none of its macros runs.
Public Function WindowsOpen(ByVal file As String) As Workbook
    Dim before As Long
    Dim number As Long
    Dim described As String

    before = Application.AutomationSecurity
    Application.AutomationSecurity = MACROS_OFF
    On Error Resume Next
    Set WindowsOpen = Workbooks.Open(file, 0, True)
    number = Err.Number
    described = Err.Description
    On Error GoTo 0
    Application.AutomationSecurity = before
    If number <> 0 Then Err.Raise number, TITLE, described
End Function

' The headings of an Excel table, Nothing where the workbook has no such table or its headings are switched off.
Public Function WindowsHeadings(ByVal book As Workbook, ByVal table As String) As Range
    Dim found As Object
    Set found = ExcelTable(book, table)
    If Not found Is Nothing Then Set WindowsHeadings = found.HeaderRowRange
End Function

' The rows of an Excel table, Nothing where it has none.
Public Function WindowsRows(ByVal book As Workbook, ByVal table As String) As Range
    Dim found As Object
    Set found = ExcelTable(book, table)
    If Not found Is Nothing Then Set WindowsRows = found.DataBodyRange
End Function

' Puts a further column at the end of an Excel table.
Public Sub WindowsNewColumn(ByVal book As Workbook, ByVal table As String, ByVal header As String)
    ExcelTable(book, table).ListColumns.Add.Name = header
End Sub

' Tells the user what was done.
Public Sub WindowsTell(ByVal said As String)
    MsgBox said, vbInformation, TITLE
End Sub

' Tells the user what is wrong.
Public Sub WindowsWarn(ByVal said As String)
    MsgBox said, vbExclamation, TITLE
End Sub

' Asks the user for yes or no.
Public Function WindowsAsk(ByVal question As String) As Boolean
    WindowsAsk = (MsgBox(question, vbYesNo + vbQuestion, TITLE) = vbYes)
End Function

' Asks the user for a word, and proposes the usual one; "" where the user cancels.
Public Function WindowsAnswer(ByVal question As String, ByVal usual As String) As String
    WindowsAnswer = InputBox(question, TITLE, usual)
End Function

' Puts the buttons onto the tab Add-ins; Excel calls this when the add-in is loaded.
Public Sub Auto_Open()
    Dim bar As Object
    Auto_Close
    Set bar = Application.CommandBars.Add(TITLE, , False, True)
    AddButton bar, "Refresh", "RefreshWithCrossfoot"
    AddButton bar, "Next problem", "NextProblemWithCrossfoot"
    AddButton bar, "Worklist", "WorklistWithCrossfoot"
    AddButton bar, "Export", "ExportWithCrossfoot"
    bar.Visible = True
End Sub

' Takes the buttons away; Excel calls this when the add-in is switched off.
Public Sub Auto_Close()
    On Error Resume Next
    Application.CommandBars(TITLE).Delete
End Sub

Private Sub AddButton(ByVal bar As Object, ByVal words As String, ByVal macro As String)
    With bar.Controls.Add(BUTTON)
        .Caption = words
        .Style = WORDS_ONLY
        .OnAction = "'" & ThisWorkbook.Name & "'!" & macro
    End With
End Sub

Private Function ExcelTable(ByVal book As Workbook, ByVal table As String) As Object
    Dim sheet As Worksheet
    Dim candidate As Object
    For Each sheet In book.Worksheets
        For Each candidate In sheet.ListObjects
            If LCase(candidate.Name) = LCase(table) Then
                Set ExcelTable = candidate
                Exit Function
            End If
        Next candidate
    Next sheet
End Function

Private Function FileBytes(ByVal file As String) As Variant
    Dim stream As Object
    Set stream = CreateObject("ADODB.Stream")
    stream.Type = BINARY_STREAM
    stream.Open
    stream.LoadFromFile file
    FileBytes = stream.Read
    stream.Close
End Function

Private Sub KeepBytes(ByVal content As Variant, ByVal file As String)
    Dim stream As Object
    Set stream = CreateObject("ADODB.Stream")
    stream.Type = BINARY_STREAM
    stream.Open
    stream.Write content
    stream.SaveToFile file, OVERWRITE_FILE
    stream.Close
End Sub

' UTF-8 bytes as text, "" where there are none.
Private Function TextOf(ByVal content As Variant) As String
    Dim stream As Object
    If LenB(content) = 0 Then Exit Function
    Set stream = CreateObject("ADODB.Stream")
    stream.Type = BINARY_STREAM
    stream.Open
    stream.Write content
    stream.Position = 0
    stream.Type = TEXT_STREAM
    stream.Charset = "utf-8"
    TextOf = stream.ReadText
    stream.Close
End Function
