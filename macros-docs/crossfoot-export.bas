Attribute VB_Name = "CrossfootExport"
Option Explicit

' Export for places where add-ins are blocked: asks for a pack, a year, a procedure and a form, sends a copy of the open workbook
' to the case log service, saves the filled pack beside the master under a name that is free, and opens it in Excel where it is a
' workbook. The master is not touched.

' The packs there are. A test of Crossfoot compares them with the service's.
Private Const PACKS As String = "committee|weekly|learning|return|self-assessment"

' What the question about the procedure proposes: the first of the list that the log holds.
Private Const USUAL_PROCEDURE As String = "the usual one"

' The button.
Public Sub ExportWithCrossfoot()
    Dim openBook As Workbook
    Dim pack As String
    Dim reportingYear As String
    Dim procedure As String
    Dim form As String
    Dim sent As String
    Dim kept As String
    Dim problem As String
    Dim state As String
    Dim calculation As Long

    Set openBook = CrossfootMaster()
    If openBook Is Nothing Then Exit Sub
    pack = AskPack()
    If pack = "" Then Exit Sub
    reportingYear = AskYear()
    If reportingYear = "" Then Exit Sub
    procedure = AskProcedure()
    If procedure = "" Then Exit Sub
    form = AskForm()
    If form = "" Then Exit Sub

    On Error GoTo Failed
    state = "Nothing was changed."
    calculation = Application.Calculation
    CrossfootBusy True, calculation
    CrossfootSweep
    sent = CrossfootTemporary("sent", openBook.Name)
    kept = FreeName(openBook, pack & "-" & reportingYear, "." & form)
    WindowsCopy openBook, sent
    problem = CrossfootPost("/api/v1/export/" & pack & "?year=" & reportingYear & "&format=" & form & Chosen(procedure), sent, kept)
    If problem = "" Then
        state = "The pack is saved as " & kept & "."
        If form = "xlsx" Then Workbooks.Open kept
    End If

Finish:
    On Error Resume Next
    CrossfootBusy False, calculation
    CrossfootDelete sent
    On Error GoTo 0
    If problem = "" Then
        WindowsTell state
    Else
        WindowsWarn problem
    End If
    Exit Sub

Failed:
    problem = "The export stopped: " & Err.Description & vbCrLf & state
    Resume Finish
End Sub

' The packs there are, with | between.
Public Function CrossfootPacks() As String
    CrossfootPacks = PACKS
End Function

' The pack that the user chose; "" where there is none.
Private Function AskPack() As String
    Dim answer As String
    Dim pack As Variant

    answer = LCase(Trim(WindowsAnswer("Which pack? One of " & Replace(PACKS, "|", ", ") & ".", "committee")))
    If answer = "" Then Exit Function
    For Each pack In Split(PACKS, "|")
        If pack = answer Then AskPack = answer
    Next pack
    If AskPack = "" Then
        WindowsWarn "There is no pack named " & answer & ". Choose one of " & Replace(PACKS, "|", ", ") & "."
    End If
End Function

' The reporting year that the user chose; "" where there is none. The last whole one from April to March is proposed.
Private Function AskYear() As String
    Dim answer As String
    Dim began As Long

    began = Year(DateAdd("m", -3, Date)) - 1
    answer = Trim(WindowsAnswer("Which reporting year?", began & "-" & Right(CStr(began + 1), 2)))
    If answer = "" Then Exit Function
    If answer Like "####-##" Then
        AskYear = answer
    Else
        WindowsWarn answer & " is not a reporting year. Write it like 2024-25."
    End If
End Function

' The procedure that the user chose, or the words for the usual one; "" where the user cancels.
Private Function AskProcedure() As String
    AskProcedure = Trim(WindowsAnswer("Which procedure? Its name, all, or leave what stands here.", USUAL_PROCEDURE))
End Function

' As what the pack is wanted, by the ending of its file; "" where there is none.
Private Function AskForm() As String
    Dim answer As String

    answer = LCase(Trim(WindowsAnswer("As a workbook (xlsx) or as a Word report (docx)?", "xlsx")))
    If answer = "xlsx" Or answer = "docx" Then
        AskForm = answer
    ElseIf answer <> "" Then
        WindowsWarn "There is no form named " & answer & ". Choose xlsx or docx."
    End If
End Function

' The part of the call that names the procedure.
Private Function Chosen(ByVal procedure As String) As String
    If LCase(procedure) <> USUAL_PROCEDURE Then Chosen = "&procedure=" & CrossfootEncoded(procedure)
End Function

' Text as an address holds it: UTF-8, with every character but plain letters and digits as per cent signs.
Public Function CrossfootEncoded(ByVal text As String) As String
    Dim at As Long
    Dim code As Long

    For at = 1 To Len(text)
        code = AscW(Mid(text, at, 1)) And 65535
        If Mid(text, at, 1) Like "[A-Za-z0-9]" Then
            CrossfootEncoded = CrossfootEncoded & Mid(text, at, 1)
        ElseIf code < 128 Then
            CrossfootEncoded = CrossfootEncoded & HexByte(code)
        ElseIf code < 2048 Then
            CrossfootEncoded = CrossfootEncoded & HexByte(192 + code \ 64) & HexByte(128 + code Mod 64)
        Else
            CrossfootEncoded = CrossfootEncoded & HexByte(224 + code \ 4096) & HexByte(128 + (code \ 64) Mod 64) & _
                HexByte(128 + code Mod 64)
        End If
    Next at
End Function

Private Function HexByte(ByVal code As Long) As String
    HexByte = "%" & Right("0" & Hex(code), 2)
End Function

' Beside the master; where the master stands nowhere yet or on the web, in the folder that Excel proposes for saving. Excel
' cannot open two workbooks of one name, so the name must be free among the open ones too.
Private Function FreeName(ByVal openBook As Workbook, ByVal plain As String, ByVal ending As String) As String
    Dim folder As String
    Dim file As String
    Dim count As Long

    folder = openBook.Path
    If folder = "" Or InStr(folder, "://") > 0 Then folder = Application.DefaultFilePath
    file = plain & ending
    count = 1
    Do While Dir(folder & Application.PathSeparator & file) <> "" Or IsOpen(file)
        count = count + 1
        file = plain & " (" & count & ")" & ending
    Loop
    FreeName = folder & Application.PathSeparator & file
End Function

Private Function IsOpen(ByVal file As String) As Boolean
    Dim book As Workbook
    For Each book In Workbooks
        If LCase(book.Name) = LCase(file) Then IsOpen = True
    Next book
End Function
