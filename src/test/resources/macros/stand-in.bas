Option VBASupport 1
Option Explicit

' Stands in for crossfoot-windows.bas where there is neither Windows nor Excel. Every function does what the real one does, by
' LibreOffice's own means: tables are its database ranges, a copy is stored by its filter. A call of the service is handed over
' to the test, which makes it over real HTTP; what the user would read and answer goes through files.

Private asked As Long

Public Function WindowsPost(ByVal address As String, ByVal token As String, ByVal sent As String, ByVal kept As String, _
        ByRef problem As String) As Long
    Dim answer As String
    Dim lines As Variant

    KeepText "call.part", address & vbLf & token & vbLf & sent & vbLf & kept
    Name Folder() & "call.part" As Folder() & "call.txt"
    Do While Dir(Folder() & "answer.txt") = ""
        Wait 10
    Loop
    answer = TextOf("answer.txt")
    Kill Folder() & "answer.txt"
    lines = Split(answer, vbLf, 2)
    WindowsPost = CLng(lines(0))
    problem = lines(1)
End Function

Public Function WindowsVariable(ByVal variable As String) As String
    WindowsVariable = JobLine(variable)
End Function

Public Sub WindowsCopy(ByVal book As Workbook, ByVal file As String)
    Dim how(0) As New com.sun.star.beans.PropertyValue
    how(0).Name = "FilterName"
    how(0).Value = "Calc MS Excel 2007 XML"
    If Right(book.Name, 5) = ".xlsm" Then how(0).Value = "Calc MS Excel 2007 VBA XML"
    Document(book).storeToURL ConvertToURL(file), how()
End Sub

Public Function WindowsOpen(ByVal file As String) As Workbook
    Set WindowsOpen = Workbooks.Open(file, 0, True)
End Function

Public Function WindowsHeadings(ByVal book As Workbook, ByVal table As String) As Range
    Dim area As Object
    If Not HasTable(book, table) Then Exit Function
    area = Document(book).DatabaseRanges.getByName(table).DataArea
    Set WindowsHeadings = CellsOf(book, area, area.StartRow, area.StartRow)
End Function

Public Function WindowsRows(ByVal book As Workbook, ByVal table As String) As Range
    Dim area As Object
    If Not HasTable(book, table) Then Exit Function
    area = Document(book).DatabaseRanges.getByName(table).DataArea
    Set WindowsRows = CellsOf(book, area, area.StartRow + 1, area.EndRow)
End Function

Public Sub WindowsNewColumn(ByVal book As Workbook, ByVal table As String, ByVal header As String)
    Dim found As Object
    Dim area As Object
    found = Document(book).DatabaseRanges.getByName(table)
    area = found.DataArea
    area.EndColumn = area.EndColumn + 1
    found.DataArea = area
    Document(book).Sheets.getByIndex(area.Sheet).getCellByPosition(area.EndColumn, area.StartRow).String = header
End Sub

Public Sub WindowsTell(ByVal said As String)
    KeepText "said.txt", said
End Sub

Public Sub WindowsWarn(ByVal said As String)
    KeepText "said.txt", said
End Sub

Public Function WindowsAsk(ByVal question As String) As Boolean
    KeepText "said.txt", question
    WindowsAsk = (JobLine("answer") = "yes")
End Function

' Types what the test says; takes what is proposed where the test says nothing, and cancels where it says so.
Public Function WindowsAnswer(ByVal question As String, ByVal usual As String) As String
    asked = asked + 1
    KeepText "said.txt", question & " [" & usual & "]"
    WindowsAnswer = JobLine("typed" & asked)
    If WindowsAnswer = "" Then WindowsAnswer = usual
    If WindowsAnswer = "cancel" Then WindowsAnswer = ""
End Function

Private Function HasTable(ByVal book As Workbook, ByVal table As String) As Boolean
    HasTable = Document(book).DatabaseRanges.hasByName(table)
End Function

Private Function CellsOf(ByVal book As Workbook, ByVal area As Object, ByVal first As Long, ByVal last As Long) As Range
    Dim sheet As Worksheet
    Set sheet = book.Worksheets(area.Sheet + 1)
    Set CellsOf = sheet.Range(sheet.Cells(first + 1, area.StartColumn + 1), sheet.Cells(last + 1, area.EndColumn + 1))
End Function

Private Function Document(ByVal book As Workbook) As Object
    Dim documents As Object
    Dim candidate As Object
    documents = StarDesktop.Components.createEnumeration()
    Do While documents.hasMoreElements()
        candidate = documents.nextElement()
        If candidate.URL = ConvertToURL(book.Path & "/" & book.Name) Then
            Document = candidate
            Exit Function
        End If
    Loop
End Function

' The value of a line such as "answer=yes" of the job that the test gave.
Private Function JobLine(ByVal key As String) As String
    Dim entry As Variant
    For Each entry In Split(TextOf("job.txt"), vbLf)
        If Left(entry, Len(key) + 1) = key & "=" Then JobLine = Mid(entry, Len(key) + 2)
    Next entry
End Function

Private Function Folder() As String
    Folder = Environ("CROSSFOOT_TEST_FOLDER") & "/"
End Function

Private Function TextOf(ByVal file As String) As String
    Dim files As Object
    Dim stream As Object
    files = CreateUnoService("com.sun.star.ucb.SimpleFileAccess")
    stream = CreateUnoService("com.sun.star.io.TextInputStream")
    stream.setInputStream(files.openFileRead(ConvertToURL(Folder() & file)))
    stream.setEncoding("UTF-8")
    TextOf = stream.readString(Array(), False)
    stream.closeInput()
End Function

Private Sub KeepText(ByVal file As String, ByVal text As String)
    Dim files As Object
    Dim stream As Object
    If Dir(Folder() & file) <> "" Then Kill Folder() & file
    files = CreateUnoService("com.sun.star.ucb.SimpleFileAccess")
    stream = CreateUnoService("com.sun.star.io.TextOutputStream")
    stream.setOutputStream(files.openFileWrite(ConvertToURL(Folder() & file)))
    stream.setEncoding("UTF-8")
    stream.writeString(text)
    stream.closeOutput()
End Sub
