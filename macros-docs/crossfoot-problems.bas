Attribute VB_Name = "CrossfootProblems"
Option Explicit

' Goes from one row with something wrong to the next, by the grey column Check, which Refresh fills. Needs no service.

' The button.
Public Sub NextProblemWithCrossfoot()
    Dim book As Workbook
    Dim checks As Range
    Dim row As Long

    Set book = CrossfootMaster()
    If book Is Nothing Then Exit Sub
    Set checks = CheckCells(book)
    If checks Is Nothing Then
        WindowsTell "The table CaseLog has no column Check yet: press Refresh first."
        Exit Sub
    End If
    row = CrossfootProblemAfter(checks, PlaceOfCursor(checks))
    If row = 0 Then
        WindowsTell "No row has an error, a warning or an alert: every Check says OK, or Refresh has not filled it yet."
        Exit Sub
    End If
    checks.Worksheet.Activate
    checks.Cells(row, 1).Select
    Application.StatusBar = "Crossfoot: " & checks.Cells(row, 1).Value
End Sub

' The place of the next row, after a place, whose Check is neither empty nor OK; after the last comes the first. 0 where there is none.
Public Function CrossfootProblemAfter(ByVal checks As Range, ByVal place As Long) As Long
    Dim count As Long
    Dim turn As Long
    Dim at As Long
    Dim said As String

    count = checks.Rows.Count
    For turn = 1 To count
        at = (place + turn - 1) Mod count + 1
        said = Trim(CStr(checks.Cells(at, 1).Value))
        If said <> "" And said <> "OK" Then
            CrossfootProblemAfter = at
            Exit Function
        End If
    Next turn
End Function

' The cells of the column Check; Nothing where the table has none.
Private Function CheckCells(ByVal book As Workbook) As Range
    Dim headings As Range
    Dim column As Long

    Set headings = WindowsHeadings(book, "CaseLog")
    For column = 1 To headings.Columns.Count
        If LCase(Trim(CStr(headings.Cells(1, column).Value))) = "check" Then
            Set CheckCells = WindowsRows(book, "CaseLog").Columns(column)
            Exit Function
        End If
    Next column
End Function

' The place of the cursor's row in the column; 0 where the cursor is on another sheet or outside the rows.
Private Function PlaceOfCursor(ByVal checks As Range) As Long
    PlaceOfCursor = 0
    If ActiveCell Is Nothing Then Exit Function
    If ActiveCell.Worksheet.Name <> checks.Worksheet.Name Then Exit Function
    If ActiveCell.Row < checks.Row Or ActiveCell.Row >= checks.Row + checks.Rows.Count Then Exit Function
    PlaceOfCursor = ActiveCell.Row - checks.Row + 1
End Function
