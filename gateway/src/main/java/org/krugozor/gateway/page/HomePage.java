package org.krugozor.gateway.page;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** What waits for the person who is signed in. */
@Controller
class HomePage {

    @GetMapping("/{lang:kk|ru|en}/work")
    String home() {
        return "signed-in";
    }
}
