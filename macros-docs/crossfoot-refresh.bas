Attribute VB_Name = "CrossfootRefresh"
Option Explicit

' Refresh for places where add-ins are blocked: sends a copy of the open workbook to the case log service, and brings the grey
' columns of the open workbook up to date from the answer. No other cell is written, and nothing is saved: that is yours to do.

' The columns that may be written, and no others. A test of Crossfoot compares them with the workbook's definition.
Private Const CASELOG_COLUMNS As String = "Year received|Year responded|Acknowledge by|Respond by|Final limit|" & _
    "Working days taken|Working days left|Status|Escalated to|Check"
Private Const LEARNING_COLUMNS As String = "Year|Status|Check"

Private Const VALUES_AND_FORMATS As Long = 12
Private Const TITLE As String = "Crossfoot"

' The button.
Public Sub RefreshWithCrossfoot()
    Dim openBook As Workbook
    Dim sent As String
    Dim kept As String
    Dim problem As String

    If ActiveWorkbook Is Nothing Then
        MsgBox "Open the master workbook first, then press Refresh.", vbExclamation, TITLE
        Exit Sub
    End If
    Set openBook = ActiveWorkbook
    If FindTable(openBook, "CaseLog") Is Nothing Then
        MsgBox "This workbook has no Excel table named CaseLog, so there is nothing to refresh. Open the master.", _
            vbExclamation, TITLE
        Exit Sub
    End If

    sent = TemporaryName("sent", openBook.Name)
    kept = TemporaryName("refreshed", openBook.Name)
    Application.StatusBar = "Crossfoot: checking every row..."
    openBook.SaveCopyAs sent
    problem = CrossfootPost("/api/v1/refresh", sent, kept)
    Application.StatusBar = False
    Kill sent

    If problem <> "" Then
        MsgBox problem, vbExclamation, TITLE
    Else
        TakeOver openBook, kept
    End If
End Sub

' Brings the open workbook up to date from the refreshed copy, and offers the copy for what only it holds.
Private Sub TakeOver(ByVal openBook As Workbook, ByVal kept As String)
    Dim refreshed As Workbook
    Dim changed As Long
    Dim said As String

    On Error GoTo Failed
    Application.ScreenUpdating = False
    Set refreshed = Workbooks.Open(kept, 0, True)
    changed = TakeColumns(openBook, refreshed, "CaseLog", CrossfootColumns("CaseLog"))
    changed = changed + TakeColumns(openBook, refreshed, "Learning", CrossfootColumns("Learning"))
    Application.CutCopyMode = False
    openBook.Activate
    Application.ScreenUpdating = True

    said = "Refreshed. Columns brought up to date: " & changed & "." & vbCrLf & vbCrLf & _
        "Checks, Worklist and Dashboard are up to date in the refreshed copy. Show it?"
    If MsgBox(said, vbYesNo + vbQuestion, TITLE) = vbYes Then
        refreshed.Activate
    Else
        refreshed.Close False
        Kill kept
    End If
    Exit Sub

Failed:
    said = Err.Description
    Application.CutCopyMode = False
    Application.ScreenUpdating = True
    If Not refreshed Is Nothing Then refreshed.Close False
    MsgBox "The refresh stopped: " & said & vbCrLf & "Some grey columns may be new and others as they were; press Refresh again.", _
        vbExclamation, TITLE
End Sub

' The columns of a table that may be written, with | between.
Public Function CrossfootColumns(ByVal table As String) As String
    If table = "CaseLog" Then CrossfootColumns = CASELOG_COLUMNS
    If table = "Learning" Then CrossfootColumns = LEARNING_COLUMNS
End Function

' Copies the columns that differ; gives their number. Nothing is copied where the rows are not those that were sent.
Private Function TakeColumns(ByVal openBook As Workbook, ByVal refreshed As Workbook, ByVal table As String, _
        ByVal headers As String) As Long
    Dim here As Object
    Dim there As Object
    Dim header As Variant
    Dim target As Object
    Dim source As Object

    Set here = FindTable(openBook, table)
    Set there = FindTable(refreshed, table)
    If here Is Nothing Or there Is Nothing Then Exit Function
    If here.DataBodyRange Is Nothing Then Exit Function
    If here.ListRows.Count <> there.ListRows.Count Then
        Err.Raise vbObjectError + 1, TITLE, "the rows of " & table & " changed meanwhile."
    End If
    For Each header In Split(headers, "|")
        Set source = FindColumn(there, header)
        If Not source Is Nothing Then
            Set target = FindColumn(here, header)
            If target Is Nothing Then
                Set target = here.ListColumns.Add
                target.Name = header
            End If
            If Differ(target.DataBodyRange, source.DataBodyRange) Then
                ' Pasting keeps text as text: written as a value, the year 2011-12 would become a date.
                source.DataBodyRange.Copy
                target.DataBodyRange.PasteSpecial VALUES_AND_FORMATS
                TakeColumns = TakeColumns + 1
            End If
        End If
    Next header
End Function

Private Function Differ(ByVal one As Range, ByVal other As Range) As Boolean
    Dim here As Variant
    Dim there As Variant
    Dim row As Long

    If one.Rows.Count = 1 Then
        Differ = CStr(one.Value2) <> CStr(other.Value2)
        Exit Function
    End If
    here = one.Value2
    there = other.Value2
    For row = 1 To UBound(here, 1)
        If IsError(here(row, 1)) Then
            Differ = True
        ElseIf CStr(here(row, 1)) <> CStr(there(row, 1)) Then
            Differ = True
        End If
        If Differ Then Exit Function
    Next row
End Function

Private Function FindTable(ByVal book As Workbook, ByVal table As String) As Object
    Dim sheet As Worksheet
    Dim candidate As Object
    For Each sheet In book.Worksheets
        For Each candidate In sheet.ListObjects
            If LCase(candidate.Name) = LCase(table) Then
                Set FindTable = candidate
                Exit Function
            End If
        Next candidate
    Next sheet
End Function

Private Function FindColumn(ByVal table As Object, ByVal header As String) As Object
    Dim candidate As Object
    For Each candidate In table.ListColumns
        If LCase(Trim(Replace(candidate.Name, ChrW(160), " "))) = LCase(header) Then
            Set FindColumn = candidate
            Exit Function
        End If
    Next candidate
End Function

' A name in the temporary folder, with the ending of the workbook's own.
Private Function TemporaryName(ByVal kind As String, ByVal book As String) As String
    Dim ending As String
    ending = ".xlsx"
    If InStrRev(book, ".") > 0 Then ending = Mid(book, InStrRev(book, "."))
    TemporaryName = Environ("TEMP") & "\crossfoot-" & kind & "-" & Format(Now, "yyyymmdd-hhnnss") & ending
End Function
