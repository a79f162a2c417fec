Attribute VB_Name = "CrossfootService"
Option Explicit

' Speaks with the case log service: where it is, with which token, and what its refusals mean. Also what every macro needs:
' which workbook is meant, and where a copy of it stands for a moment.
'
' The service's address comes from the environment variable CROSSFOOT_ADDRESS (http://127.0.0.1:8720 unless set), its token
' from the file that CROSSFOOT_TOKEN_FILE names (Crossfoot\token in the application data unless set), which is where
' "crossfoot serve" keeps it. Neither is ever kept in a workbook.

Private Const USUAL_ADDRESS As String = "http://127.0.0.1:8720"
Private Const NOTHING_CHANGED As String = "Nothing was changed."

' What Excel calls xlErrorHandler, xlWait and xlDefault.
Private Const ESCAPE_IS_AN_ERROR As Long = 2
Private Const WAITING As Long = 2
Private Const USUAL As Long = -4143

' Posts the file "sent" to a call such as /api/v1/refresh and writes the answer to the file "kept". Gives "" when that is
' done, else what is wrong and what to do, in sentences; then nothing was written.
Public Function CrossfootPost(ByVal apiCall As String, ByVal sent As String, ByVal kept As String) As String
    Dim token As String
    Dim problem As String

    token = ServiceToken()
    If token = "" Then
        CrossfootPost = "The token of the case log service cannot be read from " & TokenFile() & ". " & NOTHING_CHANGED & _
            " Start the service on this computer, or type the key when you are asked."
        Exit Function
    End If
    Select Case WindowsPost(ServiceAddress() & apiCall, token, sent, kept, problem)
        Case 200
            If Not IsWorkbook(kept) Then
                CrossfootDelete kept
                CrossfootPost = "What answers at " & ServiceAddress() & " is not the case log service. " & NOTHING_CHANGED & _
                    " Correct CROSSFOOT_ADDRESS, or ask IT whether a proxy stands between."
            End If
        Case 0
            CrossfootPost = "The case log service cannot be reached. " & NOTHING_CHANGED & _
                " See that it is running at " & ServiceAddress() & ", then try again."
        Case 401
            CrossfootPost = "The case log service does not accept the token in " & TokenFile() & ". " & NOTHING_CHANGED & _
                " Delete that file, try again, and type the key that the service has now."
        Case Else
            CrossfootPost = CrossfootSentence(problem)
    End Select
End Function

' The sentences of a problem answer: what went wrong, and what to do.
Public Function CrossfootSentence(ByVal problem As String) As String
    Dim detail As String
    detail = JsonText(problem, "detail")
    If detail = "" Then
        CrossfootSentence = "The case log service failed. " & NOTHING_CHANGED & " Try again."
        Exit Function
    End If
    If InStr(detail, NOTHING_CHANGED) = 0 Then detail = detail & " " & NOTHING_CHANGED
    CrossfootSentence = Trim(detail & " " & JsonText(problem, "remedy"))
End Function

' The master that is open and in front; Nothing where there is none, which the user is told.
Public Function CrossfootMaster() As Workbook
    If ActiveWorkbook Is Nothing Then
        WindowsWarn "Open the master workbook first. If a yellow bar says Protected View, press Enable Editing."
    ElseIf WindowsHeadings(ActiveWorkbook, "CaseLog") Is Nothing Then
        WindowsWarn "This workbook has no Excel table named CaseLog, so nothing was sent. Open the master."
    Else
        Set CrossfootMaster = ActiveWorkbook
    End If
End Function

' A name in the temporary folder for a copy of a workbook, with the ending of the workbook's own.
Public Function CrossfootTemporary(ByVal kind As String, ByVal book As String) As String
    Dim ending As String
    ending = ".xlsx"
    If InStrRev(book, ".") > 0 Then ending = Mid(book, InStrRev(book, "."))
    CrossfootTemporary = TemporaryFolder() & "crossfoot-" & kind & "-" & Format(Now, "yyyymmdd-hhmmss") & ending
End Function

' Deletes copies of earlier runs. One that is still open cannot be deleted; the next run does it.
Public Sub CrossfootSweep()
    Dim found As String
    Dim names As String
    Dim copy As Variant

    found = Dir(TemporaryFolder() & "crossfoot-*.xls*")
    Do While found <> ""
        names = names & found & "|"
        found = Dir()
    Loop
    For Each copy In Split(names, "|")
        If copy <> "" Then CrossfootDelete TemporaryFolder() & copy
    Next copy
End Sub

' Deletes a file where it is there and nobody has it open.
Public Sub CrossfootDelete(ByVal file As String)
    On Error Resume Next
    Kill file
End Sub

' Switches off, for the time of a macro, what would slow it down or start other macros; calculation is as the caller says.
Public Sub CrossfootBusy(ByVal busy As Boolean, ByVal calculation As Long)
    Application.EnableCancelKey = ESCAPE_IS_AN_ERROR
    Application.ScreenUpdating = Not busy
    Application.EnableEvents = Not busy
    Application.Calculation = calculation
    If busy Then
        Application.Cursor = WAITING
        Application.StatusBar = "Crossfoot: the case log service checks every row..."
    Else
        Application.Cursor = USUAL
        Application.StatusBar = False
    End If
End Sub

' Whether a file begins as every workbook does; the page of a proxy does not.
Private Function IsWorkbook(ByVal file As String) As Boolean
    Dim number As Integer
    number = FreeFile
    Open file For Input As #number
    If LOF(number) > 2 Then IsWorkbook = (Input(2, #number) = "PK")
    Close #number
End Function

Private Function TemporaryFolder() As String
    TemporaryFolder = WindowsVariable("TEMP") & Application.PathSeparator
End Function

' The text of a member of a flat JSON object, "" where there is none. Enough for problem answers, and for nothing else.
Private Function JsonText(ByVal json As String, ByVal member As String) As String
    Dim at As Long
    Dim letter As String
    Dim found As String

    at = InStr(json, """" & member & """:""")
    If at = 0 Then Exit Function
    at = at + Len(member) + 4
    Do While at <= Len(json)
        letter = Mid(json, at, 1)
        If letter = """" Then Exit Do
        If letter = "\" Then
            at = at + 1
            letter = Mid(json, at, 1)
            If letter = "n" Or letter = "r" Or letter = "t" Then letter = " "
            If letter = "u" Then
                letter = ChrW(CLng("&H" & Mid(json, at + 1, 4)))
                at = at + 4
            End If
        End If
        found = found & letter
        at = at + 1
    Loop
    JsonText = found
End Function

Private Function ServiceAddress() As String
    ServiceAddress = WindowsVariable("CROSSFOOT_ADDRESS")
    If ServiceAddress = "" Then ServiceAddress = USUAL_ADDRESS
    If Right(ServiceAddress, 1) = "/" Then ServiceAddress = Left(ServiceAddress, Len(ServiceAddress) - 1)
End Function

Private Function TokenFile() As String
    TokenFile = WindowsVariable("CROSSFOOT_TOKEN_FILE")
    If TokenFile = "" Then TokenFile = WindowsVariable("APPDATA") & "\Crossfoot\token"
End Function

' The token, "" where there is none. A service on this computer has left it in the file; for another one the user is asked,
' once, and the answer is kept there.
Private Function ServiceToken() As String
    ServiceToken = KeptToken()
    If ServiceToken <> "" Then Exit Function
    ServiceToken = Trim(WindowsAnswer("The key of the case log service: what follows #key= in the address that it printed.", ""))
    If ServiceToken <> "" Then KeepToken ServiceToken
End Function

Private Sub KeepToken(ByVal token As String)
    Dim file As Integer

    ' The folder may be there already. A key that cannot be kept is asked for again.
    On Error Resume Next
    MkDir Left(TokenFile(), InStrRev(TokenFile(), "\") - 1)
    file = FreeFile
    Open TokenFile() For Output As #file
    Print #file, token
    Close #file
End Sub

' What the file holds, "" where it cannot be read. It is one line of plain letters and digits.
Private Function KeptToken() As String
    Dim file As Integer
    Dim content As String

    On Error GoTo Unreadable
    file = FreeFile
    Open TokenFile() For Input As #file
    If Not EOF(file) Then Line Input #file, content
    Close #file
    KeptToken = Trim(Replace(Replace(content, vbCr, ""), vbLf, ""))
    Exit Function
Unreadable:
    KeptToken = ""
End Function
