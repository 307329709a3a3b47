import java.net.InetAddress;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.servlet.context.AnnotationConfigServletWebServerApplicationContext;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.config.annotation.EnableWebMvc;

/** A Spring Boot web application that has no page and looks for nothing, and says its address. */
public class EmptyWeb {

  @Configuration(proxyBeanMethods = false)
  @EnableWebMvc
  static class Nothing {
    @Bean
    TomcatServletWebServerFactory server() {
      TomcatServletWebServerFactory factory = new TomcatServletWebServerFactory(0);
      factory.setAddress(InetAddress.getLoopbackAddress());
      return factory;
    }

    @Bean
    DispatcherServlet dispatcherServlet() {
      return new DispatcherServlet();
    }

    @Bean
    ServletRegistrationBean<DispatcherServlet> pages(DispatcherServlet servlet) {
      var pages = new ServletRegistrationBean<>(servlet, "/");
      pages.setLoadOnStartup(1);
      return pages;
    }
  }

  public static void main(String[] arguments) throws Exception {
    var server = new AnnotationConfigServletWebServerApplicationContext(Nothing.class);
    System.out.println("http://127.0.0.1:" + server.getWebServer().getPort() + "/");
    Thread.currentThread().join();
  }
}
