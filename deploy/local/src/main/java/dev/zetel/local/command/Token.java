package dev.zetel.local.command;

import dev.zetel.local.checkout.Secrets;
import dev.zetel.local.demo.DemoAccount;
import dev.zetel.local.demo.DemoTenant;
import dev.zetel.local.running.RunningStack;
import dev.zetel.local.stack.Identity;
import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "token",
        description = "Prints an access token, good for a quarter of an hour.",
        mixinStandardHelpOptions = true)
final class Token implements Callable<Integer> {

    @Parameters(
            paramLabel = "ACCOUNT",
            description = "operator, global, billing, user, service or password; or the user principal name of an"
                    + " administrator in a tenant that zetel demo made")
    private String account;

    /** Whether a command line asks for the token of an account and for nothing else. */
    static boolean isNamed(String[] arguments) {
        return arguments.length == 2 && arguments[0].equals("token") && !arguments[1].startsWith("-");
    }

    @Override
    public Integer call() {
        return print(account);
    }

    static int print(String account) {
        var checkout = Zetel.checkout();
        var identity = Identity.of(RunningStack.upIn(checkout).ports(), Secrets.of(checkout));
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
        System.out.println(DemoTenant.token(found.get(), identity));
        return 0;
    }
}
