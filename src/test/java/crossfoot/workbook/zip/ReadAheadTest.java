package crossfoot.workbook.zip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import crossfoot.workbook.xml.DamagedPart;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadAheadTest {

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 128 * 1024, 128 * 1024 + 1, 1_000_003})
    void it_gives_what_its_source_gives(int size) throws IOException {
        byte[] bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        try (InputStream ahead = new ReadAhead(new ByteArrayInputStream(bytes))) {
            assertThat(ahead.readAllBytes()).isEqualTo(bytes);
            assertThat(ahead.read()).isEqualTo(-1);
        }
    }

    @Test
    void a_damaged_part_is_told_of_when_its_place_is_reached() throws IOException {
        InputStream damaged = new FilterInputStream(new ByteArrayInputStream(new byte[400_000])) {
            private int given;

            @Override
            public int read(byte[] into, int from, int length) throws IOException {
                given += length;
                if (given > 300_000) {
                    throw new DamagedPart("part x is cut off");
                }
                return super.read(into, from, length);
            }
        };
        try (InputStream ahead = new ReadAhead(damaged)) {
            assertThat(ahead.readNBytes(128 * 1024)).hasSize(128 * 1024);
            assertThatThrownBy(ahead::readAllBytes).isInstanceOf(DamagedPart.class);
        }
    }
}
