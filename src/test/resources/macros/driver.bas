' Runs the jobs that a test puts into its folder, one after the other: opens the job's workbook, puts the job's modules into it,
' runs its macro, and stores what the workbook then holds, and the names of the workbooks that are open.

Sub Main
    Do While Dir(DriverFolder() & "stop.txt") = ""
        If Dir(DriverFolder() & "job.txt") <> "" Then
            RunJob
            Kill DriverFolder() & "job.txt"
            Name DriverFolder() & "done.part" As DriverFolder() & "done.txt"
        End If
        Wait 10
    Loop
    StarDesktop.terminate()
End Sub

Sub RunJob
    Dim hidden(0) As New com.sun.star.beans.PropertyValue
    Dim filter(0) As New com.sun.star.beans.PropertyValue
    Dim outputs()
    Dim places()
    hidden(0).Name = "MacroExecutionMode"
    hidden(0).Value = 4
    filter(0).Name = "FilterName"
    filter(0).Value = "Calc MS Excel 2007 XML"
    On Error GoTo Failed
    outcome = ""
    document = StarDesktop.loadComponentFromURL(ConvertToURL(DriverLine("workbook")), "_blank", 0, hidden())
    document.BasicLibraries.VBACompatibilityMode = True
    modules = document.BasicLibraries.getByName("Standard")
    For Each part In Split(DriverLine("modules"), "|")
        modules.insertByName(part, DriverText(DriverLine("code") & "/" & part & ".bas"))
    Next part
    script = document.ScriptProvider.getScript( _
        "vnd.sun.star.script:Standard." & DriverLine("macro") & "?language=Basic&location=document")
    outcome = "gave=" & script.invoke(Array(), places(), outputs()) & Chr(10)
    document.storeToURL(ConvertToURL(DriverLine("after")), filter())
    outcome = outcome & "front=" & StarDesktop.CurrentComponent.URL & Chr(10)
Finish:
    On Error Resume Next
    documents = StarDesktop.Components.createEnumeration()
    Do While documents.hasMoreElements()
        other = documents.nextElement()
        outcome = outcome & "open=" & other.URL & Chr(10)
        other.close(True)
    Loop
    DriverKeep "done.part", outcome
    Exit Sub
Failed:
    outcome = outcome & "failed=" & Err & " " & Error & " in line " & Erl & Chr(10)
    Resume Finish
End Sub

Function DriverLine(key)
    DriverLine = ""
    For Each entry In Split(DriverText(DriverFolder() & "job.txt"), Chr(10))
        If Left(entry, Len(key) + 1) = key & "=" Then DriverLine = Mid(entry, Len(key) + 2)
    Next entry
End Function

Function DriverFolder()
    DriverFolder = Environ("CROSSFOOT_TEST_FOLDER") & "/"
End Function

Function DriverText(file)
    stream = CreateUnoService("com.sun.star.io.TextInputStream")
    stream.setInputStream(CreateUnoService("com.sun.star.ucb.SimpleFileAccess").openFileRead(ConvertToURL(file)))
    stream.setEncoding("UTF-8")
    DriverText = stream.readString(Array(), False)
    stream.closeInput()
End Function

Sub DriverKeep(file, text)
    stream = CreateUnoService("com.sun.star.io.TextOutputStream")
    stream.setOutputStream(CreateUnoService("com.sun.star.ucb.SimpleFileAccess").openFileWrite(ConvertToURL(DriverFolder() & file)))
    stream.setEncoding("UTF-8")
    stream.writeString(text)
    stream.closeOutput()
End Sub
