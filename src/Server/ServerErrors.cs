using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Server;

/// <summary>Creates the errors of the host. Those of settings stop the start of the server; only their message is shown.</summary>
internal static class ServerErrors
{
    public static SettingException SigningKeyMissing(string environment) =>
        new(
            $"The setting Authentication:SigningKey is missing, and the environment is {environment}. Set it to a secret of "
                + $"at least 32 bytes that all nodes share "
                + "(environment variable: Authentication__SigningKey). `openssl rand -base64 48` generates one."
        );

    public static SettingException SigningKeyTooShort(int bytes) =>
        new($"The setting Authentication:SigningKey has {bytes} bytes, but HMAC-SHA-256 needs at least 32. `openssl rand -base64 48` generates one.");

    public static SettingException SettingsInvalid(IEnumerable<string> problems) => new(string.Join(Environment.NewLine, problems));

    public static string SettingUnknown(string name, string suggestion) => $"There is no setting {name}.{suggestion} docs/settings.md lists all settings.";

    public static string SettingUnreadable(string setting, string value, string expected) => $"The setting {setting} is '{value}', but must be {expected}.";

    public static string SettingOutOfBounds(string setting, string value, string bounds) => $"The setting {setting} is '{value}', but must be {bounds}.";

    public static string DurationWithoutUnit(string setting, string value) =>
        $"The setting {setting} is '{value}', which has no unit. Durations are written days.hours:minutes:seconds: `00:00:15` is 15 seconds, `00:15:00` is 15 "
        + "minutes, `15.00:00:00` is 15 days.";

    public static SettingException SettingInvalid(string section, string reason) => new($"A setting in the section {section} is not valid: {reason}");

    public static SettingException SettingUnreadable(InvalidOperationException exception) =>
        new($"A setting cannot be read. {exception.Message}{(exception.InnerException is { } cause ? $" {cause.Message}" : "")}");

    public static string AddressInUse(string message) =>
        $"{message.TrimEnd('.')}. Stop the process that uses it, or set another address: ASPNETCORE_URLS=http://localhost:5001.";

    public static string AddressNotBound(string message) =>
        $"The server cannot listen on its address: {message.TrimEnd('.')}. ASPNETCORE_URLS sets another one, such as http://localhost:5001.";

    public static SettingException SeedingOutsideDevelopment(string environment) =>
        new(
            $"The setting Database:SeedWhenEmpty is true, and the environment is {environment}: the passwords of the sample data are published, so it is "
                + "created at the start in Development only. `db seed --in-production` creates it with random passwords."
        );

    public static SettingException FolderMissing(string setting, string folder) =>
        new($"The setting {setting} names the folder {folder}, which does not exist. Paths are relative to the working directory.");

    public static string S3SettingMissing(string setting, string reason) => $"The setting Media:S3:{setting} is missing. {reason}";

    public static SettingException TrustedDocumentsMissing(string setting, string mode, string folderSetting) =>
        new($"The setting {setting} is {mode}, but no trusted documents are configured. Set {folderSetting} to their folder.");

    public static SettingException MailSenderInvalid(string setting, string address) =>
        new($"The setting {setting} is '{address}', which is not an e-mail address.");

    public static MailException MailNotConfigured() => new("No mail server is set: set Mail:Host.", isPermanent: false);

    public static MailException MailAddressInvalid() => new("The recipient's address is not valid.", isPermanent: true);

    public static MailException MailRefused(int code, bool isPermanent, Exception exception) =>
        new($"The mail server refused it with the reply {code}.", isPermanent, exception);

    public static MailException MailTimedOut(string message, Exception exception) => new(message, isPermanent: false, exception);

    public static MailException MailNotSent(Exception exception) =>
        new($"It could not be handed over: {exception.GetType().Name}.", isPermanent: false, exception);

    public static GraphQLError ApiKeyNotValid() =>
        new() { Message = "The API key is not valid. It may have been revoked or replaced.", Code = "AUTH_NOT_AUTHENTICATED" };

    public static GraphQLError ApiKeyAsToken(string header) =>
        new() { Message = $"This is an API key, not an access token. Send it as `{header}`, without `Bearer`.", Code = "AUTH_NOT_AUTHENTICATED" };

    public static GraphQLError TwoCredentials() =>
        new() { Message = "The request has an access token and an API key. Send only one of them.", Code = "AUTH_AMBIGUOUS" };

    public static GraphQLError TokenNotValid() =>
        new() { Message = "The access token is not valid or has expired. Get a new one by `refreshToken` or `login`.", Code = "AUTH_NOT_AUTHENTICATED" };
}
