package io.shenbao.desk;

import io.shenbao.desk.page.ApplicantController;
import io.shenbao.desk.page.ArrivalController;
import io.shenbao.desk.page.ChangesController;
import io.shenbao.desk.page.ChecksController;
import io.shenbao.desk.page.DecideController;
import io.shenbao.desk.page.EvidenceController;
import io.shenbao.desk.page.FrontController;
import io.shenbao.desk.page.HomeController;
import io.shenbao.desk.page.MapController;
import io.shenbao.desk.page.Mishaps;
import io.shenbao.desk.page.OrderController;
import io.shenbao.desk.page.OutController;
import io.shenbao.desk.page.PackageController;
import io.shenbao.desk.page.PreviewController;
import io.shenbao.desk.page.ReturnController;
import io.shenbao.desk.page.RunController;
import io.shenbao.desk.page.StatisticsController;
import io.shenbao.desk.page.VersionController;
import io.shenbao.desk.safe.Gate;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.Container;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.coyote.http11.Http11NioProtocol;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.http.converter.ByteArrayHttpMessageConverter;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.http.converter.ResourceHttpMessageConverter;
import org.springframework.http.converter.ResourceRegionHttpMessageConverter;
import org.springframework.http.converter.StringHttpMessageConverter;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.config.annotation.EnableWebMvc;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * The server and what it is made of. Each part is named: nothing is looked for on the class path,
 * which would take longer than all the rest.
 */
@Configuration(proxyBeanMethods = false)
@EnableWebMvc
@Import({
  FrontController.class,
  HomeController.class,
  MapController.class,
  RunController.class,
  ApplicantController.class,
  ArrivalController.class,
  VersionController.class,
  ChangesController.class,
  OutController.class,
  PackageController.class,
  PreviewController.class,
  ReturnController.class,
  StatisticsController.class,
  OrderController.class,
  ChecksController.class,
  DecideController.class,
  EvidenceController.class,
  Mishaps.class
})
class DeskConfiguration implements WebMvcConfigurer {

  private static final int THREADS = 16;
  private static final int CONNECTIONS = 100;
  private static final int WAITING = 50;
  private static final int PATIENCE_MILLIS = 20_000;

  /** More than all answers on one page take together. */
  private static final int FORM_BYTES = 512 * 1024;

  private static final int FORM_FIELDS = 4_000;
  private static final int HEADER_BYTES = 16 * 1024;

  @Bean
  TomcatServletWebServerFactory server() {
    TomcatServletWebServerFactory factory = new TomcatServletWebServerFactory(0);
    factory.setAddress(InetAddress.getLoopbackAddress());
    factory.setRegisterDefaultServlet(false);
    factory.addConnectorCustomizers(
        connector -> {
          connector.setMaxPostSize(FORM_BYTES);
          connector.setMaxParameterCount(FORM_FIELDS);
          connector.setXpoweredBy(false);
          if (connector.getProtocolHandler() instanceof Http11NioProtocol http) {
            http.setMaxThreads(THREADS);
            http.setMinSpareThreads(2);
            http.setMaxConnections(CONNECTIONS);
            http.setAcceptCount(WAITING);
            http.setConnectionTimeout(PATIENCE_MILLIS);
            http.setMaxHttpRequestHeaderSize(HEADER_BYTES);
            http.setMaxSwallowSize(FORM_BYTES);
          }
        });
    factory.addContextCustomizers(
        context -> {
          Container host = context.getParent();
          if (host instanceof StandardHost standard) {
            // what goes wrong before a page is reached says nothing of the program
            standard.setErrorReportValveClass(Silent.class.getName());
          }
        });
    return factory;
  }

  /** Errors without a stack trace and the server's name. */
  public static final class Silent extends ErrorReportValve {
    public Silent() {
      setShowReport(false);
      setShowServerInfo(false);
    }
  }

  @Bean
  DispatcherServlet dispatcherServlet() {
    return new DispatcherServlet();
  }

  @Bean
  ServletRegistrationBean<DispatcherServlet> pages(DispatcherServlet servlet) {
    ServletRegistrationBean<DispatcherServlet> pages = new ServletRegistrationBean<>(servlet, "/");
    pages.setLoadOnStartup(1);
    return pages;
  }

  @Bean
  FilterRegistrationBean<Gate> entrance(Gate gate) {
    FilterRegistrationBean<Gate> entrance = new FilterRegistrationBean<>(gate);
    entrance.addUrlPatterns("/*");
    return entrance;
  }

  @Override
  public void configureMessageConverters(HttpMessageConverters.ServerBuilder builder) {
    builder
        .addCustomConverter(new StringHttpMessageConverter(StandardCharsets.UTF_8))
        .addCustomConverter(new ByteArrayHttpMessageConverter())
        .addCustomConverter(new ResourceHttpMessageConverter())
        .addCustomConverter(new ResourceRegionHttpMessageConverter());
  }
}
