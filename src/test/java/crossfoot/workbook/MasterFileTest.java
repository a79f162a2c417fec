package crossfoot.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import crossfoot.workbook.cells.WorkbookRefusal;
import crossfoot.workbook.cells.WorkbookRefusal.Kind;
import crossfoot.workbook.drawing.NewWorkbook;
import crossfoot.workbook.reading.Workbook;
import crossfoot.workbook.saving.MasterFile;
import crossfoot.workbook.saving.MasterFile.Content;
import crossfoot.workbook.saving.MasterFile.Verification;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipalLookupService;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MasterFileTest {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final byte[] OLD = workbook(3);
    private static final byte[] NEW = workbook(5);

    @TempDir
    private Path folder;

    private Path file;
    private MasterFile master;

    static byte[] workbook(int rows) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            new NewWorkbook("Log", List.of(Demonstration.log(rows)), List.of()).write(out);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return out.toByteArray();
    }

    @BeforeEach
    void a_master_is_there() throws IOException {
        file = folder.resolve("Complaints 2024.xlsx");
        Files.write(file, OLD);
        master = new MasterFile(file);
    }

    private static Content content(byte[] bytes) {
        return out -> out.write(bytes);
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }

    private void assertUntouched() throws IOException {
        assertThat(Files.readAllBytes(file)).isEqualTo(OLD);
        assertThat(names()).noneMatch(name -> name.startsWith(".saving-"));
        assertThat(master.backups()).isEmpty();
    }

    @Test
    void a_save_replaces_the_master_and_keeps_the_old_one_as_a_dated_backup() throws Exception {
        master.replace(Workbook.open(file), content(NEW), Verification.SAFE, NOON);

        assertThat(Files.readAllBytes(file)).isEqualTo(NEW);
        assertThat(master.backups()).hasSize(1);
        assertThat(master.backups().get(0).time()).isEqualTo(NOON);
        assertThat(master.backups().get(0).file())
                .hasFileName("Complaints 2024 2026-11-22T12-00-00.000Z.xlsx")
                .hasBinaryContent(OLD);
        assertThat(names())
                .as("no lock file stays where nothing runs")
                .containsExactly("Complaints 2024 backups", "Complaints 2024.xlsx");
    }

    @Test
    void a_master_that_is_open_in_excel_is_left_alone_and_the_user_is_named() throws Exception {
        byte[] owner = new byte[165];
        String user = "Zoë O'Brien";
        owner[0] = (byte) user.length();
        owner[55] = (byte) user.length();
        byte[] name = user.getBytes(StandardCharsets.UTF_16LE);
        System.arraycopy(name, 0, owner, 57, name.length);
        Files.write(folder.resolve("~$Complaints 2024.xlsx"), owner);

        Workbook read = Workbook.open(file);
        assertThatThrownBy(() -> master.replace(read, content(NEW), Verification.SAFE, NOON))
                .isInstanceOfSatisfying(WorkbookRefusal.class, refusal -> assertThat(refusal.kind())
                        .isEqualTo(Kind.IN_USE))
                .hasMessage(
                        "Complaints 2024.xlsx is open in Excel by Zoë O'Brien, so nothing was written; close it there"
                                + " and try again, or delete ~$Complaints 2024.xlsx beside it if nobody has it open.");
        assertUntouched();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 56, 57, 60, 165, 5000})
    void an_owner_file_that_cannot_be_understood_still_means_open(int length) throws Exception {
        byte[] owner = new byte[length];
        Arrays.fill(owner, (byte) 0xFF);
        Files.write(folder.resolve("~$Complaints 2024.xlsx"), owner);

        Workbook read = Workbook.open(file);
        assertThatThrownBy(() -> master.replace(read, content(NEW), Verification.SAFE, NOON))
                .isInstanceOf(WorkbookRefusal.class)
                .hasMessageContaining("is open in Excel")
                .hasMessageContaining("delete ~$Complaints 2024.xlsx");
        assertUntouched();
    }

    @Test
    void a_master_that_is_open_in_libreoffice_is_left_alone_and_the_user_is_named() throws Exception {
        Files.writeString(
                folder.resolve(".~lock.Complaints 2024.xlsx#"), ",jo,desk-7,22.11.2026 10:00,file:///home/jo;");

        assertThatThrownBy(() -> master.create(content(NEW), true, Verification.SAFE, NOON))
                .isInstanceOf(WorkbookRefusal.class)
                .hasMessageContaining("is open in LibreOffice by jo,");
        assertUntouched();
    }

    @Test
    void a_master_that_is_opened_while_it_is_saved_is_left_alone() throws Exception {
        Workbook read = Workbook.open(file);
        Content slow = out -> {
            out.write(NEW);
            Files.write(folder.resolve("~$Complaints 2024.xlsx"), new byte[165]);
        };
        assertThatThrownBy(() -> master.replace(read, slow, Verification.SAFE, NOON))
                .hasMessageContaining("is open in Excel,");
        assertUntouched();
    }

    @Test
    void a_master_that_changed_since_it_was_read_is_left_as_it_is_now() throws Exception {
        Workbook read = Workbook.open(file);
        Files.write(file, workbook(4));

        WorkbookRefusal refusal = catchThrowableOfType(
                WorkbookRefusal.class, () -> master.replace(read, content(NEW), Verification.SAFE, NOON));
        assertThat(refusal.kind()).isEqualTo(Kind.IN_USE);
        assertThat(refusal).hasMessageContaining("was changed by somebody else");
        assertThat(file).hasBinaryContent(workbook(4));
    }

    @Test
    void a_master_that_is_gone_is_not_made_again() throws Exception {
        Workbook read = Workbook.open(file);
        Files.delete(file);

        assertThatThrownBy(() -> master.replace(read, content(NEW), Verification.SAFE, NOON))
                .hasMessageContaining("was moved or deleted");
        assertThat(file).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 1000, 4000})
    void a_write_that_fails_half_way_leaves_the_old_file(int bytesWritten) throws Exception {
        Workbook read = Workbook.open(file);
        Content failing = out -> {
            out.write(NEW, 0, bytesWritten);
            throw new IOException("No space left on device");
        };
        assertThatThrownBy(() -> master.replace(read, failing, Verification.SAFE, NOON))
                .isInstanceOfSatisfying(WorkbookRefusal.class, refusal -> assertThat(refusal.kind())
                        .isEqualTo(Kind.UNWRITABLE))
                .hasMessage(
                        "Complaints 2024.xlsx could not be saved and is as it was: there is no room left where it is"
                                + " kept; make room and try again.");
        assertUntouched();
    }

    @Test
    void a_bug_while_writing_is_passed_on_as_it_is_and_leaves_the_old_file() throws Exception {
        Workbook read = Workbook.open(file);
        Content broken = out -> {
            throw new IllegalStateException("a bug");
        };
        assertThatThrownBy(() -> master.replace(read, broken, Verification.SAFE, NOON))
                .isInstanceOf(IllegalStateException.class);
        assertUntouched();
    }

    @Test
    void what_is_written_must_open_again() throws Exception {
        Workbook read = Workbook.open(file);
        byte[] cut = Arrays.copyOf(NEW, NEW.length - 30);
        assertThatThrownBy(() -> master.replace(read, content(cut), Verification.SAFE, NOON))
                .isInstanceOf(WorkbookRefusal.class)
                .hasMessageContaining("did not pass the check after writing")
                .hasMessageNotContaining(".saving-");
        assertUntouched();
    }

    @Test
    void what_is_written_must_pass_the_callers_check() throws Exception {
        Workbook read = Workbook.open(file);
        Verification sameRows = written -> {
            if (written.table("CaseLog").orElseThrow().size() != 3) {
                throw new WorkbookRefusal(Kind.UNREADABLE, "rows were lost");
            }
        };
        assertThatThrownBy(() -> master.replace(read, content(NEW), sameRows, NOON))
                .hasMessageContaining("rows were lost");
        assertUntouched();
        master.replace(read, content(workbook(3)), sameRows, NOON);
    }

    @Test
    void the_mode_of_the_master_is_kept() throws Exception {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));

        master.replace(Workbook.open(file), content(NEW), Verification.SAFE, NOON);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-r-----");
        assertThat(PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(master.backups().get(0).file())))
                .isEqualTo("rw-r-----");
    }

    @Test
    void the_owner_and_group_of_the_master_are_kept_where_the_system_lets_them() throws Exception {
        PosixFileAttributeView view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
        UserPrincipalLookupService people = file.getFileSystem().getUserPrincipalLookupService();
        try {
            view.setOwner(people.lookupPrincipalByName("daemon"));
            view.setGroup(people.lookupPrincipalByGroupName("daemon"));
        } catch (IOException onlyTheAdministratorMay) {
            view.setOwner(view.getOwner());
        }
        PosixFileAttributes before = view.readAttributes();

        master.replace(Workbook.open(file), content(NEW), Verification.SAFE, NOON);

        for (Path saved : List.of(file, master.backups().get(0).file())) {
            PosixFileAttributes rights = Files.readAttributes(saved, PosixFileAttributes.class);
            assertThat(rights.owner()).isEqualTo(before.owner());
            assertThat(rights.group()).isEqualTo(before.group());
        }
    }

    @Test
    void a_symbolic_link_stays_a_link() throws Exception {
        Path link = folder.resolve("link.xlsx");
        Files.createSymbolicLink(link, file);

        new MasterFile(link).replace(Workbook.open(link), content(NEW), Verification.SAFE, NOON);

        assertThat(link).isSymbolicLink();
        assertThat(file).hasBinaryContent(NEW);
    }

    @Test
    void a_new_file_is_not_written_over_one_that_is_there() throws Exception {
        assertThatThrownBy(() -> master.create(content(NEW), false, Verification.SAFE, NOON))
                .hasMessage("Complaints 2024.xlsx is there already and was left as it is; choose another name.");
        assertUntouched();

        master.create(content(NEW), true, Verification.SAFE, NOON);
        assertThat(file).hasBinaryContent(NEW);
        assertThat(master.backups()).hasSize(1);
    }

    @Test
    void a_new_file_needs_a_folder_and_an_ending_that_excel_opens() {
        Path nowhere = folder.resolve("gone").resolve("new.xlsx");
        assertThatThrownBy(() -> new MasterFile(nowhere).create(content(NEW), false, Verification.SAFE, NOON))
                .hasMessage("new.xlsx cannot be saved, since its folder gone is not there; make it first.");
        MasterFile text = new MasterFile(folder.resolve("new.txt"));
        assertThatThrownBy(() -> text.create(content(NEW), false, Verification.SAFE, NOON))
                .hasMessageContaining("end it with .xlsx");
    }

    @Test
    void a_copy_of_a_workbook_with_macros_ends_as_it_does() throws Exception {
        Path macros = Files.copy(file, folder.resolve("Macros.xlsm"));
        Workbook read = Workbook.open(macros);
        assertThatThrownBy(() ->
                        new MasterFile(folder.resolve("copy.xlsx")).copy(read, content(NEW), Verification.SAFE, NOON))
                .hasMessageContaining("end it with .xlsm");
        new MasterFile(folder.resolve("copy.xlsm")).copy(read, content(NEW), Verification.SAFE, NOON);
        assertThat(folder.resolve("copy.xlsm")).hasBinaryContent(NEW);
        assertThatThrownBy(() -> new MasterFile(folder.resolve("copy.xlsm"))
                        .copy(Workbook.open(file), content(NEW), Verification.SAFE, NOON))
                .hasMessageContaining("end it with .xlsx");
    }

    @Test
    void a_backup_comes_back_and_what_it_replaces_is_a_backup_then() throws Exception {
        master.replace(Workbook.open(file), content(NEW), Verification.SAFE, NOON);

        master.restore(master.backups().get(0), NOON.plusSeconds(60));

        assertThat(file).hasBinaryContent(OLD);
        assertThat(master.backups()).extracting(MasterFile.Backup::time).containsExactly(NOON.plusSeconds(60), NOON);
        assertThat(master.backups().get(0).file()).hasBinaryContent(NEW);
    }

    @Test
    void a_deleted_master_comes_back_from_its_backup() throws Exception {
        master.replace(Workbook.open(file), content(NEW), Verification.SAFE, NOON);
        Files.delete(file);

        master.restore(master.backups().get(0), NOON.plusSeconds(60));

        assertThat(file).hasBinaryContent(OLD);
    }

    @Test
    void two_saves_at_the_same_instant_keep_two_backups() throws Exception {
        master.create(content(NEW), true, Verification.SAFE, NOON);
        master.create(content(OLD), true, Verification.SAFE, NOON);

        assertThat(master.backups()).hasSize(2);
        assertThat(master.backups().get(0).file()).hasBinaryContent(NEW);
    }

    @Test
    void files_of_others_among_the_backups_are_neither_listed_nor_deleted() throws Exception {
        master.create(content(NEW), true, Verification.SAFE, NOON);
        Path foreign = folder.resolve("Complaints 2024 backups").resolve("Complaints 2024 of last year.xlsx");
        Files.write(foreign, OLD);

        for (int i = 1; i < 30; i++) {
            master.create(content(NEW), true, Verification.SAFE, NOON.plusSeconds(i));
        }

        assertThat(foreign).exists();
        assertThat(master.backups()).hasSize(20);
    }

    @Test
    void what_a_killed_save_left_behind_is_swept_away() throws Exception {
        Path ofProcessGone = Files.write(folder.resolve(".saving-999999999-Complaints 2024.xlsx"), NEW);
        Path ofProcessAlive = folder.resolve(".saving-" + parentProcess() + "-Complaints 2024.xlsx");
        Files.write(ofProcessAlive, NEW);
        Files.setLastModifiedTime(ofProcessAlive, FileTime.from(NOON.minus(Duration.ofMinutes(59))));
        Path ofAnotherMaster = Files.write(folder.resolve(".saving-999999999-Other.xlsx"), NEW);

        master.tidy(NOON);
        assertThat(ofProcessGone).doesNotExist();
        assertThat(ofProcessAlive).exists();
        assertThat(ofAnotherMaster).exists();

        master.tidy(NOON.plus(Duration.ofMinutes(2)));
        assertThat(ofProcessAlive).doesNotExist();
    }

    private static long parentProcess() {
        return ProcessHandle.current().parent().orElseThrow().pid();
    }

    @Test
    void another_process_that_is_saving_is_not_disturbed() throws Exception {
        Workbook read = Workbook.open(file);
        try (FileChannel other = FileChannel.open(
                folder.resolve(".Complaints 2024.xlsx.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            assertThat(other.lock().isValid()).isTrue();
            assertThatThrownBy(() -> master.replace(read, content(NEW), Verification.SAFE, NOON))
                    .hasMessageContaining("is being saved by another run of Crossfoot");
        }
        assertUntouched();
    }

    @Test
    void the_lock_file_of_a_process_that_was_killed_stops_nobody() throws Exception {
        Files.writeString(folder.resolve(".Complaints 2024.xlsx.lock"), "left");
        master.replace(Workbook.open(file), content(NEW), Verification.SAFE, NOON);
        assertThat(file).hasBinaryContent(NEW);
        assertThat(names()).containsExactly("Complaints 2024 backups", "Complaints 2024.xlsx");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void whoever_may_write_in_the_masters_folder_may_write_among_its_backups() throws Exception {
        for (String rights : List.of("rwxrwx---", "rwx------", "rwxrwxrwx")) {
            Path team = Files.createDirectory(folder.resolve(rights));
            Files.setPosixFilePermissions(team, PosixFilePermissions.fromString(rights));
            Path shared = Files.write(team.resolve("log.xlsx"), OLD);
            new MasterFile(shared).replace(Workbook.open(shared), content(NEW), Verification.SAFE, NOON);
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(team.resolve("log backups"))))
                    .isEqualTo(rights);
        }
    }

    @Test
    void of_many_saves_of_one_reading_exactly_one_succeeds() throws Exception {
        Workbook read = Workbook.open(file);
        CountDownLatch start = new CountDownLatch(1);
        ExecutorService pool = Executors.newFixedThreadPool(4);
        List<Future<String>> saves = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            byte[] mine = workbook(10 + i);
            saves.add(pool.submit(() -> {
                start.await();
                try {
                    new MasterFile(file).replace(read, content(mine), Verification.SAFE, NOON);
                    return "saved";
                } catch (WorkbookRefusal e) {
                    return e.kind().toString();
                }
            }));
        }
        start.countDown();
        List<String> answers = new ArrayList<>();
        for (Future<String> save : saves) {
            answers.add(save.get());
        }
        pool.shutdown();
        assertThat(answers).containsExactlyInAnyOrder("saved", "IN_USE", "IN_USE", "IN_USE");
        assertThat(Workbook.open(file).table("CaseLog")).isPresent();
        assertThat(master.backups()).hasSize(1);
    }
}
