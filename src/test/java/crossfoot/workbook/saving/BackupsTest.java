package crossfoot.workbook.saving;

import static org.assertj.core.api.Assertions.assertThat;

import crossfoot.workbook.saving.MasterFile.Backup;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class BackupsTest {

    private static final Instant NOW = Instant.parse("2026-03-29T00:30:00Z");

    @Property(tries = 300)
    void the_last_twenty_and_the_last_of_each_day_for_thirty_days_are_kept(
            @ForAll @Size(max = 120) List<@IntRange(max = 60 * 24 * 60) Integer> minutesAgo) {
        List<Backup> backups = new ArrayList<>();
        for (int minutes : new HashSet<>(minutesAgo)) {
            Instant time = NOW.minus(Duration.ofMinutes(minutes));
            backups.add(new Backup(Path.of("backup " + minutes), time));
        }
        backups.sort(Comparator.comparing(Backup::time).reversed());

        List<Backup> kept = new ArrayList<>(backups);
        kept.removeAll(Backups.superfluous(backups, NOW));

        assertThat(kept)
                .startsWith(backups.subList(0, Math.min(20, backups.size())).toArray(Backup[]::new));
        Set<LocalDate> daysBefore = days(backups);
        assertThat(days(kept)).containsAll(daysBefore);
        List<Backup> beyondTwenty = kept.subList(Math.min(20, kept.size()), kept.size());
        assertThat(beyondTwenty).allMatch(backup -> !backup.time().isBefore(NOW.minus(Duration.ofDays(30))));
        assertThat(beyondTwenty).extracting(BackupsTest::day).doesNotHaveDuplicates();
    }

    private static Set<LocalDate> days(List<Backup> backups) {
        Set<LocalDate> days = new HashSet<>();
        for (Backup backup : backups) {
            if (!backup.time().isBefore(NOW.minus(Duration.ofDays(30)))) {
                days.add(day(backup));
            }
        }
        return days;
    }

    private static LocalDate day(Backup backup) {
        return LocalDate.ofInstant(backup.time(), ZoneOffset.UTC);
    }
}
