package crossfoot.proof;

import static org.assertj.core.api.Assertions.assertThat;

import crossfoot.proof.finding.ProofFinding;
import crossfoot.proof.reading.ReportReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tables of web pages whose cells span rows and columns. */
class HtmlTablesTest {

    private static final String TABLE = "<h1>Teams</h1><table>"
            + "<tr><th rowspan=2>Team</th><th colspan=2>2021-22</th><th colspan=2>2022-23</th></tr>"
            + "<tr><th>No.</th><th>%</th><th>No.</th><th>%</th></tr>"
            + "<tr><td>Assessment</td><td>52</td><td>37</td><td>44</td><td>39</td></tr>"
            + "<tr><td>Children in care</td><td>89</td><td>63</td><td>68</td><td>61</td></tr>"
            + "<tr><td>Total</td><td>141</td><td>100</td><td>112</td><td>100</td></tr></table>";

    private static List<String> found(String page) {
        return Proof.of(ReportReader.read("report.html", page.getBytes(StandardCharsets.UTF_8))).findings().stream()
                .map(ProofFinding::where)
                .toList();
    }

    @Test
    void a_header_that_spans_two_rows_leaves_each_number_under_its_own_heading() {
        assertThat(found(TABLE)).isEmpty();
        assertThat(found(TABLE.replace(">112<", ">122<")))
                .anySatisfy(where -> assertThat(where).contains("\"Total\", \"2022-23 No.\""));
    }
}
