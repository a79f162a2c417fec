Attribute VB_Name = "CrossfootHttp"
Option Explicit

' The one module that touches Windows: sends a file to the case log service and keeps the file that comes back.
'
' The service's address comes from the environment variable CROSSFOOT_ADDRESS (http://127.0.0.1:8720 unless set), its token
' from the file that CROSSFOOT_TOKEN_FILE names (Crossfoot\token in the local application data unless set), which is the file
' that "crossfoot serve --token-file" writes.

Private Const USUAL_ADDRESS As String = "http://127.0.0.1:8720"
Private Const WORKBOOK_TYPE As String = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"

Private Const BINARY_STREAM As Long = 1
Private Const TEXT_STREAM As Long = 2
Private Const OVERWRITE_FILE As Long = 2

' Milliseconds: finding the service, reaching it, sending to it, waiting for its answer.
Private Const FIND_TIME As Long = 5000
Private Const REACH_TIME As Long = 5000
Private Const SEND_TIME As Long = 60000
Private Const ANSWER_TIME As Long = 180000

' Posts the file "sent" to a call such as /api/v1/refresh and writes the answer to the file "kept". Gives "" when that is
' done, else one sentence that says what is wrong and what to do; then nothing was written.
Public Function CrossfootPost(ByVal apiCall As String, ByVal sent As String, ByVal kept As String) As String
    Dim request As Object
    Dim token As String

    token = ServiceToken()
    If token = "" Then
        CrossfootPost = "The token of the case log service cannot be read from " & TokenFile() & _
            ". Start the service with --token-file and that name."
        Exit Function
    End If

    On Error GoTo Unreached
    Set request = CreateObject("MSXML2.ServerXMLHTTP.6.0")
    request.setTimeouts FIND_TIME, REACH_TIME, SEND_TIME, ANSWER_TIME
    request.Open "POST", ServiceAddress() & apiCall, False
    request.setRequestHeader "Authorization", "Bearer " & token
    request.setRequestHeader "Content-Type", WORKBOOK_TYPE
    request.send FileBytes(sent)
    On Error GoTo 0

    If request.Status = 200 Then
        KeepBytes request.responseBody, kept
        CrossfootPost = ""
    Else
        CrossfootPost = CrossfootSentence(request.responseText)
    End If
    Exit Function

Unreached:
    CrossfootPost = "The case log service cannot be reached. Nothing was changed. See that it is running, then try again."
End Function

' The sentences of a problem answer: what went wrong, and what to do.
Public Function CrossfootSentence(ByVal problem As String) As String
    Dim detail As String
    detail = JsonText(problem, "detail")
    If detail = "" Then
        CrossfootSentence = "The case log service failed. Nothing was changed. Try again."
    Else
        CrossfootSentence = Trim(detail & " " & JsonText(problem, "remedy"))
    End If
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
            If letter = "n" Then letter = " "
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
    ServiceAddress = Environ("CROSSFOOT_ADDRESS")
    If ServiceAddress = "" Then ServiceAddress = USUAL_ADDRESS
    If Right(ServiceAddress, 1) = "/" Then ServiceAddress = Left(ServiceAddress, Len(ServiceAddress) - 1)
End Function

Private Function TokenFile() As String
    TokenFile = Environ("CROSSFOOT_TOKEN_FILE")
    If TokenFile = "" Then TokenFile = Environ("LOCALAPPDATA") & "\Crossfoot\token"
End Function

Private Function ServiceToken() As String
    Dim stream As Object
    On Error GoTo Unreadable
    Set stream = CreateObject("ADODB.Stream")
    stream.Type = TEXT_STREAM
    stream.Charset = "utf-8"
    stream.Open
    stream.LoadFromFile TokenFile()
    ServiceToken = stream.ReadText
    stream.Close
    ServiceToken = Trim(Replace(Replace(ServiceToken, vbCr, ""), vbLf, ""))
    Exit Function
Unreadable:
    ServiceToken = ""
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
