Attribute VB_Name = "CrossfootWorklist"
Option Explicit

' Shows what is due or late today, for places where add-ins are blocked: sends a copy of the open workbook to the case log
' service, and shows the sheet Worklist of the refreshed copy. The master is not touched.

' What Excel calls xlCalculationManual.
Private Const BY_HAND As Long = -4135

' The button.
Public Sub WorklistWithCrossfoot()
    Dim openBook As Workbook
    Dim refreshed As Workbook
    Dim sent As String
    Dim kept As String
    Dim problem As String
    Dim calculation As Long

    Set openBook = CrossfootMaster()
    If openBook Is Nothing Then Exit Sub
    On Error GoTo Failed
    calculation = Application.Calculation
    CrossfootBusy True, BY_HAND
    CrossfootSweep
    sent = CrossfootTemporary("sent", openBook.Name)
    kept = CrossfootTemporary("worklist", openBook.Name)
    WindowsCopy openBook, sent
    problem = CrossfootPost("/api/v1/refresh", sent, kept)
    If problem = "" Then
        Set refreshed = WindowsOpen(kept)
        refreshed.Activate
        WindowsHeadings(refreshed, "Worklist").Worksheet.Activate
    End If

Finish:
    On Error Resume Next
    CrossfootBusy False, calculation
    CrossfootDelete sent
    If problem <> "" And Not refreshed Is Nothing Then refreshed.Close False
    If problem <> "" Then CrossfootDelete kept
    On Error GoTo 0
    If problem <> "" Then WindowsWarn problem
    Exit Sub

Failed:
    problem = "The worklist stopped: " & Err.Description & vbCrLf & "Nothing was changed."
    Resume Finish
End Sub
