package crossfoot.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import crossfoot.service.http.AddinManifest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** The manifest holds to what Office asks of one: it refuses a manifest without saying why. */
class AddinManifestTest {

    private static final URI SERVICE = URI.create("https://crossfoot.example:8720");

    private static Document manifest;

    @BeforeAll
    static void read() throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        byte[] xml = AddinManifest.of(SERVICE).getBytes(StandardCharsets.UTF_8);
        manifest = factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml));
    }

    @Test
    void its_elements_stand_in_the_order_that_office_asks_for() {
        assertThat(children(manifest.getDocumentElement()))
                .containsExactly(
                        "Id",
                        "Version",
                        "ProviderName",
                        "DefaultLocale",
                        "DisplayName",
                        "Description",
                        "IconUrl",
                        "HighResolutionIconUrl",
                        "SupportUrl",
                        "AppDomains",
                        "Hosts",
                        "Requirements",
                        "DefaultSettings",
                        "Permissions",
                        "VersionOverrides",
                        "ExtendedOverrides");
        Element host = all("Host").get(1);
        assertThat(children(host)).containsExactly("Runtimes", "AllFormFactors", "DesktopFormFactor");
        assertThat(children(all("ExtensionPoint").get(0))).containsExactly("Script", "Page", "Metadata", "Namespace");
        assertThat(children(all("DesktopFormFactor").get(0)))
                .containsExactly("GetStarted", "FunctionFile", "ExtensionPoint");
        assertThat(children(all("CustomTab").get(0))).containsExactly("Group", "Label");
        all("Control").forEach(control -> assertThat(children(control))
                .containsExactly("Label", "Supertip", "Icon", "Action"));
        assertThat(children(all("Resources").get(0))).containsExactly("Images", "Urls", "ShortStrings", "LongStrings");
    }

    @Test
    void ribbon_and_pane_share_one_runtime() {
        String runtime = all("Runtime").get(0).getAttribute("resid");
        assertThat(all("FunctionFile").get(0).getAttribute("resid")).isEqualTo(runtime);
        assertThat(resources().get(runtime))
                .isEqualTo(all("SourceLocation").get(0).getAttribute("DefaultValue"));
        assertThat(all("Runtime").get(0).getAttribute("lifetime")).isEqualTo("long");
    }

    @Test
    void every_resource_that_is_named_is_there_and_none_is_too_long() {
        Map<String, String> resources = resources();
        List<String> named = new ArrayList<>();
        collectNames(manifest.getDocumentElement(), named);
        assertThat(resources.keySet()).containsExactlyInAnyOrderElementsOf(Set.copyOf(named));
        assertThat(resources.keySet()).allMatch(id -> id.length() <= 32);
        assertThat(strings("ShortStrings")).allMatch(text -> text.length() <= 125);
        assertThat(strings("LongStrings")).allMatch(text -> text.length() <= 250);
    }

    @Test
    void ids_are_unique_and_the_version_has_four_numbers() {
        List<String> ids = new ArrayList<>();
        for (String name : List.of("CustomTab", "Group", "Control")) {
            all(name).forEach(element -> ids.add(element.getAttribute("id")));
        }
        assertThat(ids).doesNotHaveDuplicates().allMatch(id -> id.length() <= 125);
        assertThat(all("Version").get(0).getTextContent()).matches("\\d+\\.\\d+\\.\\d+\\.\\d+");
        assertThat(all("Id").get(0).getTextContent()).matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    }

    @Test
    void every_address_is_https_and_of_this_service() {
        List<String> addresses = resources().values().stream()
                .filter(value -> value.contains("://"))
                .collect(Collectors.toCollection(ArrayList::new));
        for (String name : List.of("IconUrl", "HighResolutionIconUrl", "SupportUrl", "SourceLocation")) {
            addresses.add(all(name).get(0).getAttribute("DefaultValue"));
        }
        assertThat(addresses).isNotEmpty().allMatch(address -> address.startsWith(SERVICE + "/"));
        assertThat(AddinManifest.of(SERVICE)).doesNotContain("{address}").doesNotContain("{version}");
    }

    @Test
    void every_icon_is_there_in_the_size_that_it_is_named_for() throws IOException {
        for (Element image : all("Image")) {
            int size = Integer.parseInt(image.getAttribute("size").isEmpty() ? "0" : image.getAttribute("size"));
            if (size > 0) {
                String file =
                        URI.create(resources().get(image.getAttribute("resid"))).getPath();
                try (InputStream png = AddinManifest.class.getResourceAsStream(file)) {
                    assertThat(ImageIO.read(png).getWidth()).as(file).isEqualTo(size);
                }
            }
        }
    }

    @Test
    void every_command_of_the_ribbon_is_one_that_the_page_knows() {
        String page = Chromium.resource("/addin/in-excel.js");
        String known = page.substring(page.indexOf("onRibbon({"), page.indexOf("})", page.indexOf("onRibbon({")));
        assertThat(all("FunctionName")).isNotEmpty().allSatisfy(name -> assertThat(known)
                .containsPattern("\\b" + name.getTextContent() + "\\b"));
    }

    @Test
    void every_text_is_there_in_welsh() {
        List<Element> texts = all("String");
        assertThat(all("Override")).hasSameSizeAs(texts).allSatisfy(text -> {
            assertThat(text.getAttribute("Locale")).isEqualTo("cy-GB");
            assertThat(text.getAttribute("Value")).isNotBlank();
        });
    }

    @Test
    void the_unified_manifest_has_the_same_commands_in_the_same_words() throws IOException {
        JsonNode extension = unified().get("extensions").get(0);
        List<String> commands = new ArrayList<>();
        List<String> labels = new ArrayList<>();
        extension.at("/ribbons/0/tabs/0/groups/0/controls").forEach(control -> {
            commands.add(control.get("actionId").asText());
            labels.add(control.get("label").asText());
        });
        assertThat(commands)
                .isEqualTo(all("FunctionName").stream()
                        .map(Element::getTextContent)
                        .toList());
        assertThat(labels)
                .isEqualTo(all("Control").stream()
                        .map(control -> resources()
                                .get(((Element) control.getElementsByTagName("Label")
                                                .item(0))
                                        .getAttribute("resid")))
                        .toList());
        assertThat(unified().get("id").asText()).isNotEqualTo(all("Id").get(0).getTextContent());
    }

    @Test
    void every_shortcut_is_of_an_action_that_the_runtime_has() throws IOException {
        Set<String> actions = new HashSet<>();
        unified()
                .at("/extensions/0/runtimes/0/actions")
                .forEach(action -> actions.add(action.get("id").asText()));
        JsonNode shortcuts = new ObjectMapper().readTree(Chromium.resource("/addin/shortcuts.json"));
        shortcuts.get("actions").forEach(action -> assertThat(actions)
                .contains(action.get("id").asText()));
        shortcuts.get("shortcuts").forEach(key -> assertThat(actions)
                .contains(key.get("action").asText()));
        unified().at("/extensions/0/keyboardShortcuts/0/shortcuts").forEach(key -> assertThat(actions)
                .contains(key.get("actionId").asText()));
    }

    @Test
    void the_package_has_what_its_manifest_names() throws IOException {
        Map<String, byte[]> files = new HashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(AddinManifest.appPackage(SERVICE)))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        assertThat(files).containsOnlyKeys("manifest.json", "cy-gb.json", "color.png", "outline.png");
        assertThat(ImageIO.read(new ByteArrayInputStream(files.get("color.png")))
                        .getWidth())
                .isEqualTo(192);
        assertThat(ImageIO.read(new ByteArrayInputStream(files.get("outline.png")))
                        .getWidth())
                .isEqualTo(32);
    }

    private static JsonNode unified() throws IOException {
        return new ObjectMapper().readTree(AddinManifest.unified(SERVICE));
    }

    @Test
    void an_address_that_office_would_refuse_is_refused_with_a_sentence() {
        assertThatThrownBy(() -> AddinManifest.of(URI.create("http://localhost:8720")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("https")
                .hasMessageContaining("--tls");
    }

    private static List<String> children(Element parent) {
        List<String> names = new ArrayList<>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element) {
                names.add(element.getLocalName());
            }
        }
        return names;
    }

    private static List<Element> all(String name) {
        NodeList nodes = manifest.getElementsByTagNameNS("*", name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }

    private static Map<String, String> resources() {
        return List.of("Image", "Url", "String").stream()
                .flatMap(name -> all(name).stream())
                .filter(element -> element.hasAttribute("DefaultValue"))
                .collect(Collectors.toMap(
                        element -> element.getAttribute("id"), element -> element.getAttribute("DefaultValue")));
    }

    private static List<String> strings(String group) {
        NodeList strings = all(group).get(0).getElementsByTagNameNS("*", "String");
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < strings.getLength(); i++) {
            texts.add(((Element) strings.item(i)).getAttribute("DefaultValue"));
        }
        return texts;
    }

    private static void collectNames(Element element, List<String> names) {
        if (element.hasAttribute("resid")) {
            names.add(element.getAttribute("resid"));
        }
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element inner) {
                collectNames(inner, names);
            }
        }
    }
}
