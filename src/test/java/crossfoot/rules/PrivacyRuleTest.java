package crossfoot.rules;

import static org.assertj.core.api.Assertions.assertThat;

import crossfoot.rules.words.PersonalDetails;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers from Ofcom's ranges for drama; the NHS number is the one of the data dictionary's example. */
class PrivacyRuleTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Write to jo.bloggs+care@example.co.uk please | an e-mail address",
                "Ring 020 7946 0958. | a phone number",
                "Ring (020) 7946 0958 | a phone number",
                "Ring 02079460958 | a phone number",
                "Ring 01632 960 001 now | a phone number",
                "Ring 07700 900123 or write | a phone number",
                "Ring +44 7700 900123 | a phone number",
                "Ring +44 (0)20 7946 0958 | a phone number",
                "Ring +442079460958 | a phone number",
                "Ring 0044 20 7946 0958 | a phone number",
                "Ring 0161-496-0123 | a phone number",
                "Ring 0808 157 0192 | a phone number",
                "She lives at BS1 4ND in a flat | a postcode",
                "SW1A 1AA | a postcode",
                "SW1A1AA | a postcode",
                "near m1 1ae | a postcode",
                "NHS 943 476 5919 | an NHS number",
                "NHS 9434765919 | an NHS number",
                "NHS 943-476-5919 | an NHS number",
                "NI AB 12 34 56 C | a National Insurance number",
                "NI AB123456C | a National Insurance number",
                "NI ab 12 34 56 c | a National Insurance number",
                "NI AB-12-34-56-C | a National Insurance number",
                "NI AS 12 34 56 C | a National Insurance number",
                "Tel.01632 960001 | a phone number",
                "In 2024 07700 900123 was rung | a phone number",
                "01632 960001/01632 960002 | a phone number",
                "01632960001x12 | a phone number",
                "0161–496–0123 | a phone number",
                "HM Revenue is at BX9 1AS | a postcode",
                "She lives at Ls1 4ap now | a postcode",
                "at bS1 4Nd. | a postcode",
                "NHS9434765919 | an NHS number",
                "NHS no.943 476 5919 | an NHS number",
                "Ring 020 7946 0018/9 | a phone number",
                "The invoice came; ring 01632 960001 | a phone number"
            })
    void personal_details_are_found(String text, String kind) {
        assertThat(PersonalDetails.in(text)).containsExactly(kind);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ombudsman case 24 001 234 was upheld.",
                "Case ASC-2024-0001 and CS/2024/000123.",
                "From 01/02/2025 to 28/02/2025, 10:30.",
                "On 01-02-2025 10 calls were missed.",
                "It cost £1,234,567.89, then £01234567890.",
                "NHS number 943 476 5918 has a wrong check digit.",
                "Call 1234567890 times.",
                "Invoice 2024/0123456789",
                "In 2023, 2024 and 2025 there were 217 of 217.",
                "QQ 12 34 56 C is no National Insurance number, nor is BG123456A.",
                "Room B1 2nd floor; grade A1 1ST; form P45 9am.",
                "Regulation 8(1)(c) of SI 2009/309",
                "Form T08 1AB is not a place.",
                "The visit took 2 hours 30 minutes at 0930 1000 and 1030.",
                "An @ sign, and a price @ 20",
                "The visit on 12-03-25 was late.",
                "By 12-04-25 a decision was made.",
                "On 01 03 25 he rang; at 10 20 30 it ended.",
                "At 123456 a year it costs too much.",
                "Ref 01234567890/2024",
                "Room B1 2nd floor, Ward E5 3hr a day, Bay M4 2ft wide.",
                "BFPO 57 and BFPO 801",
                "Invoice 0123456789 and invoice no. 01632 960001",
                "Purchase order number: 02079460018",
                "UPRN 010001234567",
                "Care Act 2014, section 117; AB12 CDE was the car."
            })
    void ordinary_numbers_refs_and_dates_are_none(String text) {
        assertThat(PersonalDetails.in(text)).isEmpty();
    }

    private static List<String> found(String text, String owner, String publish) {
        return Master.cases("Ref|Procedure|Feedback type|Received|Owner|Publish|Publishable text\n"
                        + "A-1|Corporate|Compliment|2025-01-06|" + owner + "|" + publish + "|" + text)
                .findings("P");
    }

    @Test
    void a_title_and_a_capitalised_word_may_be_a_name() {
        assertThat(found("Mrs Example thanked us.", "", "Yes")).containsExactly("P02 1 Publishable text");
        assertThat(found("Dr. A. Example called.", "", "Yes")).containsExactly("P02 1 Publishable text");
        assertThat(found("We wrote to mrs Example.", "", "Yes")).containsExactly("P02 1 Publishable text");
        assertThat(found("We wrote to Mr de Souza.", "", "Yes")).containsExactly("P02 1 Publishable text");
        assertThat(found("The doctor called; she did not miss Monday.", "", "Yes"))
                .isEmpty();
    }

    @Test
    void a_name_of_the_owner_is_found_and_a_word_of_a_role_is_not() {
        assertThat(found("We thank Okonkwo for the visit.", "Ada Okonkwo", "Yes"))
                .containsExactly("P02 1 Publishable text");
        assertThat(found("The Complaints Team helped.", "Complaints Team", "Yes"))
                .isEmpty();
        assertThat(found("The adapter was mended.", "Ada Okonkwo", "Yes")).isEmpty();
        assertThat(found("Jo was kind.", "Jo Ng", "Yes")).containsExactly("P02 1 Publishable text");
        assertThat(found("It was late.", "IT", "Yes")).isEmpty();
        assertThat(found("To be fair.", "To be confirmed", "Yes")).isEmpty();
        assertThat(found("The Mrs was there.", "Mrs Example", "Yes")).isEmpty();
        assertThat(found("We thank O’Example.", "Ann O'Example", "Yes")).containsExactly("P02 1 Publishable text");
    }

    @Test
    void only_a_text_that_is_to_be_published_is_looked_at() {
        assertThat(found("Ring 020 7946 0958", "", "No")).isEmpty();
        assertThat(found("Ring 020 7946 0958", "", "")).isEmpty();
        assertThat(found("Ring 020 7946 0958", "", "yes")).containsExactly("P01 1 Publishable text");
    }

    @Test
    void publish_without_a_text_is_found() {
        assertThat(found("", "", "Yes")).containsExactly("P03 1 Publishable text");
        assertThat(found("", "", "No")).isEmpty();
    }

    @Test
    void published_learning_is_looked_at_too() {
        String head = "Learning ref|Learning source|Learning|Improvement|Publish\n";
        assertThat(Master.empty()
                        .withLearning(head + "L-1|Formal complaint|Write to a@example.org|Mr Example trains|Yes")
                        .findings("P"))
                .containsExactly("P01 1 Learning", "P02 1 Improvement");
        assertThat(Master.empty()
                        .withLearning(head + "L-1|Formal complaint|Write to a@example.org||No")
                        .findings("P"))
                .isEmpty();
    }
}
