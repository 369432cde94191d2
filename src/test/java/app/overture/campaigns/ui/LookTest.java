package app.overture.campaigns.ui;

import app.overture.campaigns.CampaignService;
import app.overture.testing.*;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.*;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class LookTest extends BrowserTest {
    @Autowired Given given;
    @Autowired Outreach outreach;
    @Autowired CampaignService campaigns;

    void shot(String name) { page.waitForTimeout(2500); page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("/tmp/shots/" + name + ".png"))); }

    @Test
    void look() {
        Given.Workspace w = given.workspace();
        Outreach.Written one = outreach.written(w, 5);
        UUID michal = outreach.owner(w, "Michal");
        outreach.people(w, michal, 30);
        UUID s = outreach.stranger(w, michal, "Weber");
        UUID draft = outreach.campaign(w, michal, "LinkedIn + Email Sequence");
        UUID ready = outreach.campaign(w, michal, "Email 3-Step");
        given.asMachine(w.id(), () -> campaigns.addContacts(ready, List.of(s)));
        page.setViewportSize(1440, 900);
        page.onConsoleMessage(m -> { if (m.type().equals("error")) System.out.println("CONSOLE " + m.text()); });
        signIn(w.editor());
        shot("list");
        page.keyboard().press("n");
        shot("new");
        page.keyboard().type("From the keyboard");
        page.keyboard().press("Enter");
        shot("created");
        System.out.println("URL " + page.url());
        page.keyboard().press("c");
        shot("picker");
        open("/campaigns/" + ready + "/contacts");
        shot("contacts");
        open("/campaigns/" + one.campaign() + "/contacts");
        shot("contacts2");
        open("/templates");
        shot("templates");
        Given.Workspace other = given.workspace();
        Outreach.Written foreign = outreach.written(other, 1);
        open("/campaigns/" + foreign.campaign() + "/contacts");
        shot("foreign");
        open("/?show=finished");
        shot("finished");
    }
}
