package dev.zetel.local.command;

import dev.zetel.local.demo.DemoAccount;
import dev.zetel.local.demo.DemoTenant;
import dev.zetel.local.running.RunningStack;
import dev.zetel.local.stack.Identity;
import java.util.Arrays;
import java.util.stream.Collectors;

/** An access token for an account, at the price of no more than that: {@code $(./zetel token global)} stands in prompts. */
final class Token {

    private Token() {}

    /** Whether a command line asks for the token of an account and for nothing else. */
    static boolean isNamed(String[] arguments) {
        return arguments.length == 2 && arguments[0].equals("token") && !arguments[1].startsWith("-");
    }

    static int print(String account) {
        var checkout = Zetel.checkout();
        var identity = Identity.of(checkout, RunningStack.upIn(checkout).ports());
        if (account.contains("@")) {
            System.out.println(identity.tokenOfPerson(account));
            return 0;
        }
        var found = DemoAccount.named(account);
        if (found.isEmpty()) {
            var known =
                    Arrays.stream(DemoAccount.values()).map(DemoAccount::label).collect(Collectors.joining(", "));
            System.err.println("zetel: no account " + account + "; there are " + known);
            return 1;
        }
        System.out.println(found.get().token(identity, DemoTenant.DOMAIN));
        return 0;
    }
}
