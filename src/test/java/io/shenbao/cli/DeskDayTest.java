package io.shenbao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRuleOptions;
import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import io.shenbao.WholeProgram;
import io.shenbao.batch.KnownEvidence;
import io.shenbao.desk.workspace.DeskLock;
import io.shenbao.desk.workspace.Workspace;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** A clerk's day at the desk, in Chromium, and what the command line sees of it. */
@WholeProgram
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DeskDayTest {

  private static final double PATIENCE_MILLIS = 120_000;

  /** Not with each picture that the browser draws, which keeps it drawing. */
  private static final Page.WaitForFunctionOptions LOOKING_NOW_AND_THEN =
      new Page.WaitForFunctionOptions().setPollingInterval(100);

  @TempDir static Path folder;

  private static final List<String> STRANGE = new ArrayList<>();
  private static Workspace workspace;
  private static String address;
  private static CompletableFuture<Integer> program;
  private static Playwright playwright;
  private static Page page;

  @BeforeAll
  static void open() throws Exception {
    Programs.need("chromium");
    workspace = Workspace.open(folder.resolve("desk"));
    KnownEvidence.in(workspace.output());
    program =
        CompletableFuture.supplyAsync(
            () -> Shenbao.execute("desk", "--no-browser", workspace.root().toString()));
    for (int i = 0; i < 600 && DeskLock.address(workspace).isEmpty(); i++) {
      Thread.sleep(100);
    }
    address = DeskLock.address(workspace).orElseThrow();
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    Browser browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(onPath("chromium"))
                    .setArgs(
                        List.of(
                            "--no-sandbox",
                            "--disable-gpu",
                            "--disable-quic",
                            "--no-first-run",
                            "--disable-background-networking",
                            "--disable-component-update",
                            "--disable-sync")));
    BrowserContext context =
        browser.newContext(new Browser.NewContextOptions().setViewportSize(1366, 768));
    context.setDefaultTimeout(PATIENCE_MILLIS);
    page = context.newPage();
    context.onRequest(
        request -> {
          // the browser's own reader of PDFs comes from nowhere else than the browser
          if (Stream.of("http://127.0.0.1:", "data:", "chrome-extension://", "chrome://")
              .noneMatch(request.url()::startsWith)) {
            STRANGE.add("asks for " + request.url());
          }
        });
    page.onPageError(error -> STRANGE.add("error " + error));
    page.onConsoleMessage(
        line -> {
          // the report's own script, which the frame's sandbox keeps from running
          if (line.type().equals("error")
              && !line.text().startsWith("Blocked script execution")
              && !isExpected(line)) {
            STRANGE.add(line.text() + " " + line.location());
          }
        });
    page.navigate(address);
  }

  @AfterAll
  static void close() {
    if (playwright != null) {
      playwright.close();
    }
  }

  @Test
  @Order(1)
  void anEmptyDeskSaysWhatToDo() {
    assertThat(page.locator("#main").innerText()).contains("把申报文件夹、压缩包或工作簿拖到这里", "还没有审核结果", "开始审核");
    assertThat(page.url()).doesNotContain("enter");
    assertIsAccessible();
  }

  @Test
  @Order(2)
  void whatIsHandedInIsJudgedAndListed() throws Exception {
    Path zip = folder.resolve(Program.RAIL + ".zip");
    pack(Program.SAMPLES.resolve(Program.RAIL), zip);
    Path county = folder.resolve("醴陵市");
    Program.copy(Program.SAMPLES.resolve(Program.CERAMICS), county.resolve("日用陶瓷"));

    page.locator("#pick-files").setInputFiles(zip);
    waitFor("() => document.querySelector('#taken').textContent.includes('新收下 1 份')");
    page.locator("#pick-folder").setInputFiles(county);
    waitFor("() => document.querySelectorAll('table.all tbody tr').length === 2");
    waitUntilJudged();

    assertThat(workspace.input().resolve(Program.RAIL).resolve("application.yaml")).exists();
    assertThat(page.locator("table.all").innerText()).contains("醴陵市/日用陶瓷", Program.RAIL);
    assertIsAccessible();
  }

  @Test
  @Order(3)
  void rowsAreFoundSortedAndCounted() {
    page.selectOption("[name=outcome]", "needs-fix");
    waitFor("() => document.querySelectorAll('table.all tbody tr').length === 1");
    assertThat(page.url()).contains("outcome=needs-fix");
    page.navigate(home() + "/?q=%E8%BD%A8%E9%81%93");
    assertThat(page.locator("table.all tbody tr").count()).isEqualTo(1);
    page.navigate(home() + "/?sort=errors&down=yes");
    assertThat(page.locator("table.all tbody tr").first().innerText()).contains("需修改");
  }

  @Test
  @Order(4)
  void checksAreTickedAndChangeTheRemarkOnTheSpot() throws Exception {
    page.fill("[name=name]", "李某");
    page.click(".who button");
    page.navigate(home() + "/?q=%E8%BD%A8%E9%81%93");
    page.click("table.all a");
    assertThat(page.locator(".pending").count()).isZero();
    page.click("button[name=all]");
    waitFor("() => document.querySelectorAll('.checks .decided').length > 5");
    waitUntilJudged();

    assertThat(page.locator("#main").innerText()).contains("待人工核验 0", "李某");
    assertThat(decided()).contains("by: \"李某\"", "answer: passed");
    assertThat(
            Program.application(workspace.output(), Program.RAIL).at("/verdicts/manual").asInt(-1))
        .isZero();
    assertIsAccessible();
  }

  @Test
  @Order(5)
  void twoTabsThatDecideOnOneCheckAreNotBothRight() {
    Page other = page.context().newPage();
    other.navigate(page.url().replaceFirst("#.*", ""));
    // a page on which something is being filled in is not renewed under its reader's hands
    other.locator("input[name=answer0][value=failed]").check();
    other.locator("input[name=note0]").fill("看不清");
    page.locator("input[name=answer0][value=failed]").check();
    page.locator("input[name=note0]").fill("与原件不符");
    page.click(".checks button.main");
    waitUntilJudged();
    other.click(".checks button.main");

    assertThat(other.locator("#main").innerText()).contains("刚刚在别处作了决定");
    other.close();
    waitFor("() => document.querySelector('h1 .tag').textContent.includes('需修改')");
    waitUntilJudged();
    page.navigate(page.url().replaceFirst("#.*", ""));
    page.locator("#findings ~ .findings .undo button").first().click();
    waitFor("() => document.querySelector('h1 .tag').textContent.includes('可推荐')");
    waitUntilJudged();
  }

  @Test
  @Order(6)
  void anErrorIsWaivedWithAReason() throws Exception {
    page.navigate(home() + "/?outcome=needs-fix");
    page.click("table.all a");
    page.locator(".act summary").first().click();
    page.locator(".act [name=reason]").first().fill("口径不同 <b>\"已核对\"</b>");
    page.locator(".act [name=expires]").first().fill("2030-12-31");
    page.locator(".act form button").first().click();
    waitFor("() => document.querySelectorAll('.findings .waived').length === 1");
    waitUntilJudged();

    assertThat(page.locator(".findings .waived").innerText()).contains("口径不同 <b>");
    assertThat(decided()).contains("approver: \"李某\"", "expires: \"2030-12-31\"");
  }

  @Test
  @Order(7)
  void evidenceIsOpenedBesideTheFindings() {
    page.locator(".handed a[target=view]").first().click();
    waitFor("() => true");
    String href = page.locator(".handed a[target=view]").first().getAttribute("href");
    assertThat(page.locator("iframe[name=view]").count()).isEqualTo(1);
    assertThat(page.request().get(home() + href).status()).isEqualTo(200);
    assertIsAccessible();
    String address = page.url().replaceFirst("#.*", "");
    page.navigate(home() + "/?q=%E8%BD%A8%E9%81%93");
    page.click("table.all a");
    assertThat(page.locator(".facts a[href*='#page=']").count()).isPositive();
    page.locator(".facts a[href*='/page?fact=']").first().click();
    page.frameLocator("iframe[name=view]").locator(".page mark").first().waitFor();
    assertThat(page.frameLocator("iframe[name=view]").locator(".page mark").count()).isEqualTo(1);
    assertThat(
            page.frameLocator("iframe[name=view]")
                .locator(".page img")
                .evaluate("one => one.naturalWidth"))
        .asInstanceOf(InstanceOfAssertFactories.INTEGER)
        .isGreaterThan(1_000);
    assertThat(page.locator(".facts q").first().innerText()).isNotBlank();
    page.locator(".handed a[href$='/read']").first().click();
    assertThat(page.frameLocator("iframe[name=view]").locator("main").innerText())
        .contains("creditCode");
    page.navigate(address);
  }

  @Test
  @Order(8)
  void whatGoesBackIsOneArchiveWithATextToPaste() throws Exception {
    page.click("a[href$='/return']");
    assertThat(page.locator("textarea").inputValue()).contains("株洲示例日用陶瓷有限公司", "需修改");
    Download download = page.waitForDownload(() -> page.click("a[href$='return.zip']"));
    assertThat(download.suggestedFilename()).isEqualTo("退回-株洲示例日用陶瓷有限公司.zip");
    Path zip = folder.resolve("back.zip");
    download.saveAs(zip);
    try (ZipFile file = new ZipFile(zip.toFile())) {
      assertThat(file.stream().map(ZipEntry::getName))
          .contains("审核意见.html", "说明.txt")
          .anyMatch(name -> name.endsWith("批注.xlsx"));
    }
    page.fill("[name=day]", "2025-04-28");
    page.click("button:has-text('已经发给企业了')");
    assertThat(page.locator("#main").innerText()).contains("2025-04-28");
    assertIsAccessible();
  }

  @Test
  @Order(9)
  void theCommandLineFindsNothingToDoAndWritesTheSameDocuments() throws Exception {
    Map<String, Long> before = documentsOfApplicants();
    String input = workspace.input().toString();
    String output = workspace.output().toString();
    String decisions = workspace.decisions().toString();
    Thread.sleep(3_000); // the desk puts the records away when nobody looks at them

    Program again = Program.run("run", input, "-o", output, "--decisions", decisions);

    assertThat(again.exit()).isEqualTo(1);
    assertThat(again.printed()).contains("沿用上次结果 2");
    assertThat(documentsOfApplicants()).isEqualTo(before);
    Path fresh = KnownEvidence.in(folder.resolve("fresh"));
    Program.run("run", input, "-o", fresh.toString(), "--decisions", decisions);
    for (String name : List.copyOf(before.keySet())) {
      assertThat(fresh.resolve(name)).as(name).hasSameBinaryContentAs(file(name));
    }
    String summary = "推荐汇总表.docx";
    assertThat(fresh.resolve(summary)).hasSameBinaryContentAs(file(summary));
  }

  private static Path file(String name) {
    return workspace.output().resolve(name);
  }

  @Test
  @Order(10)
  void whatFailsWhereLeadsToItsRows() {
    page.navigate(home() + "/map");
    assertThat(page.locator(".map").innerText()).contains("醴陵市");
    assertIsAccessible();
    page.locator(".map td a").last().click();

    assertThat(page.url()).contains("rule=");
    assertThat(page.locator("table.all tbody tr").count()).isPositive();
  }

  @Test
  @Order(11)
  void theOrderIsMadeByHandAndTheTableHasIt() throws Exception {
    page.navigate(home());
    page.locator("#pick-folder").setInputFiles(Program.SAMPLES.resolve("芦淞区-硬质合金刀具"));
    waitFor("() => document.querySelectorAll('table.all tbody tr').length === 3");
    waitUntilJudged();
    page.navigate(home() + "/order");
    List<String> before = page.locator("#order th a").allInnerTexts();
    assertThat(before).hasSize(2);
    assertIsAccessible();
    page.locator("#order [data-move='1']").first().focus();
    page.keyboard().press("Enter");
    assertThat(page.locator("#moved").innerText()).contains(before.get(0), "第 2");
    page.locator("#order button.main").first().click();
    waitUntilJudged();

    assertThat(Files.readString(workspace.input().resolve("ranking.csv")))
        .containsSubsequence(before.get(1), before.get(0));
    assertThat(page.locator("#order th a").allInnerTexts())
        .containsExactly(before.get(1), before.get(0));
    page.locator(".quotas input[name=county]:not([type=hidden])").first().fill("芦淞区");
    page.locator(".quotas input[name=quota]").nth(1).fill("0");
    page.click("form[action='/order/quotas'] button");
    waitUntilJudged();
    waitFor("() => document.querySelectorAll('#order tr.beyond').length === 1");
    assertThat(Files.readString(workspace.input().resolve("quotas.csv"))).contains("芦淞区\",0");
    assertIsAccessible();
    page.navigate(home() + "/summary");
    assertThat(page.locator("#main .note").innerText()).contains("超名额未列入 1 家");
    page.navigate(home() + "/order");
    page.locator(".quotas input[name=quota]").first().fill("");
    page.click("form[action='/order/quotas'] button");
    waitUntilJudged();
    page.navigate(home() + "/statistics");
    assertThat(page.locator("#main").innerText()).contains("不在区县文件夹中", "合计");
    assertIsAccessible();
    page.navigate(home() + "/summary");
    assertThat(page.locator("iframe.print, .paper").count()).isEqualTo(1);
    assertIsAccessible();
  }

  @Test
  @Order(12)
  void aSecondHandInBecomesTheNewVersionAndSaysWhatHasChanged() throws Exception {
    Path changed = folder.resolve(Program.RAIL);
    Program.copy(Program.SAMPLES.resolve(Program.RAIL), changed);
    Path source = changed.resolve("application.yaml");
    Files.writeString(
        source, Files.readString(source).replace("91430204MA4TLGD281", "91430204MA4TLGD282"));
    page.navigate(home());
    page.locator("#pick-folder").setInputFiles(changed);
    waitFor("() => document.querySelector('#taken').textContent.includes('更新 1 份')");
    waitUntilJudged();
    page.navigate(home() + "/?q=%E8%BD%A8%E9%81%93&news=unseen");
    page.click("table.all a");
    assertThat(page.locator("#versions ~ .versions li").count()).isEqualTo(1);
    page.click("a[href$='/changes']");

    assertThat(page.locator("#main").innerText()).contains("可推荐 → 需修改", "校验不通过");
    assertThat(page.locator("table.changed del").allInnerTexts()).containsExactly("1");
    assertThat(page.locator("table.changed ins").allInnerTexts()).containsExactly("2");
    assertIsAccessible();
    page.navigate(home() + "/?q=%E8%BD%A8%E9%81%93&news=unseen");
    assertThat(page.locator("table.all tbody tr").count()).isZero();
  }

  @Test
  @Order(13)
  void asksNobodyElseAndEndsByItsButton() throws Exception {
    assertThat(STRANGE).isEmpty();

    page.click(".quit button");

    assertThat(page.locator("body").innerText()).contains("可以关闭这个窗口");
    assertThat(program.get(60, TimeUnit.SECONDS)).isZero();
    assertThat(DeskLock.address(workspace)).isEmpty();
  }

  /** What axe-core asks, and the size of what is clicked, which it asks when told to. */
  private static AxeRunOptions wcag22() {
    AxeRuleOptions asked = new AxeRuleOptions();
    asked.setEnabled(true);
    AxeRunOptions options = new AxeRunOptions();
    options.setRules(Map.of("target-size", asked));
    return options;
  }

  private static void assertIsAccessible() {
    assertThat(
            new AxeBuilder(page)
                .options(wcag22()).exclude("iframe").analyze().getViolations().stream()
                    .map(one -> one.getId() + " " + one.getNodes().get(0).getTarget()))
        .isEmpty();
  }

  /** A page that says no (another tab was first) is one that a browser counts as an error. */
  private static boolean isExpected(ConsoleMessage line) {
    return line.text().startsWith("Failed to load resource")
        && line.text().contains("409")
        && line.location().contains("/answers");
  }

  private static String home() {
    return address.substring(0, address.indexOf("/enter"));
  }

  private static void waitFor(String script) {
    page.waitForFunction(script, null, LOOKING_NOW_AND_THEN);
  }

  private static void waitUntilJudged() {
    waitFor(
        "() => !document.querySelector('#run progress') && !document.querySelector('.pending')");
  }

  private static String decided() throws IOException {
    try (Stream<Path> list = Files.list(workspace.decisions())) {
      return Files.readString(list.findFirst().orElseThrow());
    }
  }

  private static Path onPath(String program) {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator))
        .map(folder -> Path.of(folder, program))
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow();
  }

  /** When each document was written. */
  private static Map<String, Long> documentsOfApplicants() throws IOException {
    Map<String, Long> documents = new TreeMap<>();
    try (Stream<Path> walk = Files.walk(workspace.output())) {
      for (Path one : walk.filter(Files::isRegularFile).toList()) {
        String name = workspace.output().relativize(one).toString().replace('\\', '/');
        if (name.endsWith(".docx") && name.contains("/") && !name.startsWith(".")) {
          documents.put(name, Files.getLastModifiedTime(one).toMillis());
        }
      }
    }
    return documents;
  }

  private static void pack(Path source, Path zip) throws IOException {
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip));
        Stream<Path> walk = Files.walk(source)) {
      for (Path one : walk.filter(Files::isRegularFile).sorted().toList()) {
        out.putNextEntry(new ZipEntry(source.relativize(one).toString().replace('\\', '/')));
        Files.copy(one, out);
        out.closeEntry();
      }
    }
  }
}
