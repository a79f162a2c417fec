Attribute VB_Name = "CrossfootRefresh"
Option Explicit

' Refresh for places where add-ins are blocked: sends a copy of the open workbook to the case log service, and brings the grey
' columns of the open workbook up to date from the answer. No other cell is written, and nothing is saved: that is yours to do.

' The columns that may be written, and no others. A test of Crossfoot compares them with the workbook's definition.
Private Const CASELOG_COLUMNS As String = "Year received|Year responded|Acknowledge by|Respond by|Final limit|" & _
    "Working days taken|Working days left|Status|Escalated to|Check"
Private Const LEARNING_COLUMNS As String = "Year|Status|Check"

' What Excel calls xlCalculationManual.
Private Const BY_HAND As Long = -4135

' An error of our own: VBA leaves the numbers from 513 to users.
Private Const OTHER_ROWS As Long = 513

' The button.
Public Sub RefreshWithCrossfoot()
    Dim openBook As Workbook
    Dim refreshed As Workbook
    Dim sent As String
    Dim kept As String
    Dim problem As String
    Dim state As String
    Dim changed As Long
    Dim calculation As Long

    Set openBook = CrossfootMaster()
    If openBook Is Nothing Then Exit Sub
    On Error GoTo Failed
    state = "Nothing was changed."
    calculation = Application.Calculation
    CrossfootBusy True, BY_HAND
    CrossfootSweep
    sent = CrossfootTemporary("sent", openBook.Name)
    kept = CrossfootTemporary("refreshed", openBook.Name)
    WindowsCopy openBook, sent
    problem = CrossfootPost("/api/v1/refresh", sent, kept)
    If problem = "" Then
        Set refreshed = WindowsOpen(kept)
        CompareRows openBook, refreshed, "CaseLog", "Ref"
        CompareRows openBook, refreshed, "Learning", "Learning ref"
        state = "Some grey columns may be new and others as they were; press Refresh again."
        changed = TakeColumns(openBook, refreshed, "CaseLog") + TakeColumns(openBook, refreshed, "Learning")
    End If

Finish:
    On Error Resume Next
    openBook.Activate
    CrossfootBusy False, calculation
    CrossfootDelete sent
    On Error GoTo 0
    Conclude refreshed, kept, problem, changed
    Exit Sub

Failed:
    problem = "The refresh stopped: " & Err.Description & vbCrLf & state
    Resume Finish
End Sub

' The columns of a table that may be written, with | between.
Public Function CrossfootColumns(ByVal table As String) As String
    If table = "CaseLog" Then CrossfootColumns = CASELOG_COLUMNS
    If table = "Learning" Then CrossfootColumns = LEARNING_COLUMNS
End Function

' Says how it went, and offers the refreshed copy for what only it holds.
Private Sub Conclude(ByVal refreshed As Workbook, ByVal kept As String, ByVal problem As String, ByVal changed As Long)
    If problem = "" Then
        If WindowsAsk("Refreshed. Cells brought up to date: " & changed & "." & vbCrLf & vbCrLf & _
                "Checks, Worklist and Dashboard are up to date in the refreshed copy. Show it?") Then
            refreshed.Activate
            Exit Sub
        End If
    End If
    If Not refreshed Is Nothing Then refreshed.Close False
    CrossfootDelete kept
    If problem <> "" Then WindowsWarn problem
End Sub

' Stops everything where the rows of a table are not those that were sent, each at its place.
Private Sub CompareRows(ByVal openBook As Workbook, ByVal refreshed As Workbook, ByVal table As String, ByVal key As String)
    Dim target As Range
    Dim source As Range
    Dim here As Variant
    Dim there As Variant
    Dim row As Long

    Set target = FindColumn(openBook, table, key)
    Set source = FindColumn(refreshed, table, key)
    If target Is Nothing And source Is Nothing Then Exit Sub
    If target Is Nothing Or source Is Nothing Then Mismatch table
    If target.Rows.Count <> source.Rows.Count Then Mismatch table
    here = Values(target)
    there = Values(source)
    For row = 1 To UBound(here, 1)
        If Not Same(here(row, 1), there(row, 1)) Then Mismatch table
    Next row
End Sub

Private Sub Mismatch(ByVal table As String)
    Err.Raise OTHER_ROWS, "Crossfoot", "the rows of " & table & " in the answer are not those of the open workbook."
End Sub

' Takes over the cells that differ in the columns that may be written; gives their number.
Private Function TakeColumns(ByVal openBook As Workbook, ByVal refreshed As Workbook, ByVal table As String) As Long
    Dim header As Variant
    Dim target As Range
    Dim source As Range

    For Each header In Split(CrossfootColumns(table), "|")
        Set source = FindColumn(refreshed, table, header)
        If Not source Is Nothing Then
            Set target = FindColumn(openBook, table, header)
            If target Is Nothing Then
                WindowsNewColumn openBook, table, header
                Set target = FindColumn(openBook, table, header)
            End If
            TakeColumns = TakeColumns + TakeCells(target, source)
        End If
    Next header
End Function

' One by one: copying a column would leave out the rows that a filter hides.
Private Function TakeCells(ByVal target As Range, ByVal source As Range) As Long
    Dim here As Variant
    Dim there As Variant
    Dim row As Long

    here = Values(target)
    there = Values(source)
    For row = 1 To UBound(there, 1)
        If Not Same(here(row, 1), there(row, 1)) Then
            TakeCell target.Cells(row, 1), there(row, 1), source.Cells(row, 1).NumberFormat
            TakeCells = TakeCells + 1
        End If
    Next row
End Function

' The apostrophe, which Excel does not show, keeps text as text: without it the year 2011-12 would become a date.
Private Sub TakeCell(ByVal target As Range, ByVal content As Variant, ByVal shownAs As String)
    If IsEmpty(content) Then
        target.ClearContents
    ElseIf VarType(content) = vbString Then
        target.Value = "'" & content
    Else
        target.NumberFormat = shownAs
        target.Value = content
    End If
End Sub

' Whether two cells hold the same; an error value is never the same as anything.
Private Function Same(ByVal one As Variant, ByVal other As Variant) As Boolean
    If IsError(one) Or IsError(other) Then Exit Function
    If VarType(one) <> VarType(other) Then Exit Function
    Same = (one = other)
End Function

' What cells hold, as an array even where it is one cell only.
Private Function Values(ByVal held As Range) As Variant
    Dim only(1 To 1, 1 To 1) As Variant
    If held.Rows.Count = 1 And held.Columns.Count = 1 Then
        only(1, 1) = held.Value
        Values = only
    Else
        Values = held.Value
    End If
End Function

' The cells of a table's column, without its heading; Nothing where there is no such table or column.
Private Function FindColumn(ByVal book As Workbook, ByVal table As String, ByVal header As String) As Range
    Dim headings As Range
    Dim rows As Range
    Dim found As Variant
    Dim at As Long

    Set headings = WindowsHeadings(book, table)
    Set rows = WindowsRows(book, table)
    If headings Is Nothing Or rows Is Nothing Then Exit Function
    found = Values(headings)
    For at = 1 To UBound(found, 2)
        If LCase(Trim(Replace(CStr(found(1, at)), ChrW(160), " "))) = LCase(header) Then
            Set FindColumn = rows.Columns(at)
            Exit Function
        End If
    Next at
End Function
