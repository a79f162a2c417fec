package crossfoot.service;

import crossfoot.service.MacroOffice.Job;
import crossfoot.service.MacroOffice.Outcome;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** A user's desk: the real service is running, the token file is where it belongs, and a macro's button can be pressed. */
final class MacroDesk implements AutoCloseable {

    private final Path folder;
    private final RunningService service;
    private final MacroOffice office;

    private MacroDesk(Path folder, RunningService service, MacroOffice office) {
        this.folder = folder;
        this.service = service;
        this.office = office;
    }

    static MacroDesk start(Path folder) throws Exception {
        RunningService service = RunningService.start(Files.createDirectory(folder.resolve("served")));
        Files.createDirectory(folder.resolve("temporary"));
        Files.createDirectory(folder.resolve("work"));
        Files.writeString(folder.resolve("token"), RunningService.TOKEN.secret() + "\n");
        return new MacroDesk(folder, service, MacroOffice.start(folder));
    }

    /** Presses a macro's button while a workbook is open; lines are what is unusual, and what the user answers. */
    Outcome press(String macro, Path workbook, Map<String, String> lines) throws Exception {
        Map<String, String> all = new HashMap<>(Map.of(
                "CROSSFOOT_ADDRESS", service.address().toString(),
                "CROSSFOOT_TOKEN_FILE", folder.resolve("token").toString(),
                "TEMP", temporary().toString()));
        all.putAll(lines);
        return office.run(new Job(workbook, MacroOffice.modulesWithStandIn(), macro, all));
    }

    /** A new master in a folder of the user's, which holds nothing else. */
    Path newMaster() throws IOException {
        Path work = Files.createTempDirectory(folder.resolve("work"), "of-a-user");
        Path master = work.resolve("master.xlsx");
        RunningService.writeMaster(master);
        return master;
    }

    RunningService service() {
        return service;
    }

    MacroOffice office() {
        return office;
    }

    /** The folder for temporary files. */
    Path temporary() {
        return folder.resolve("temporary");
    }

    /** An address at which nobody listens. */
    static String nobody() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return "http://127.0.0.1:" + socket.getLocalPort();
        }
    }

    @Override
    public void close() throws Exception {
        office.close();
        service.close();
    }
}
