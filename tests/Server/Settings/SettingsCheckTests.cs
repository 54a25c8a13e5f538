using Microsoft.Extensions.Configuration;

namespace Qplet.GraphQL.Server.Settings;

public sealed class SettingsCheckTests
{
    [Theory]
    [InlineData("Authentication:AccessTokenLifetime", "15", "has no unit")]
    [InlineData("Events:Retention", "7.5", "has no unit")]
    [InlineData("Events:Retention", "soon", "must be a duration such as `00:15:00` for 15 minutes")]
    [InlineData("Events:Retention", "-1.00:00:00", "must be more than 0, at most 3,650 days")]
    [InlineData("GraphQL:Execution:ExecutionTimeout", "00:00:00", "must be more than 0, at most 24 days, or infinite")]
    [InlineData("GraphQL:Http:MaxRequestBodySize", "-1", "must be 1 or more")]
    [InlineData("GraphQL:MaxResponseSize", "1023", "must be 1,024 or more")]
    [InlineData("GraphQL:Http:MaxRequestBodySize", "1 MiB", "must be a whole number")]
    [InlineData("GraphQL:Execution:Parser:MaxDepth", "501", "must be 1 to 500")]
    [InlineData("Mail:Port", "99999", "must be 1 to 65,535")]
    [InlineData("Cors:AllowedOrigins:0", "app.example.com", "must be an origin such as `https://app.example.com`")]
    [InlineData("GraphQL:WebSockets:AllowedOrigins:3", "https://app.example.com/page", "must be an origin")]
    [InlineData("Links:Server", "https://api.example.com/x", "must be an `http` or `https` address that ends with `/`")]
    [InlineData("Links:Server", "api.example.com/", "must be an address such as `https://example.com/`")]
    [InlineData("GraphQL:AllowIntrospection", "maybe", "must be `true` or `false`")]
    [InlineData("GraphQL:Http:Batching", "Some", "must be one of `None`, `VariableBatching`")]
    [InlineData("GraphQL:TrustedDocuments:Mode", "2", "must be one of `Off`, `Log`, `Enforce`")]
    [InlineData("Database:Provider", "MySql", "must be 'Sqlite' or 'PostgreSql'")]
    [InlineData("GraphQL:Exectuion:MaxErrors", "10", "There is no setting GraphQL:Exectuion:MaxErrors. Did you mean \"GraphQL:Execution:MaxErrors\"")]
    [InlineData("Media:Store", "Ftp", "must be one of `Folder`, `S3`")]
    [InlineData("Media:S3:Endpoint", "https://s3.example.com/bucket", "must be an `http` or `https` address without a path and credentials")]
    [InlineData("Media:S3:Endpoint", "https://key:secret@s3.example.com/", "must be an `http` or `https` address without a path and credentials")]
    [InlineData("Media:S3:Bucket", "My_Bucket", "must be a name of 3 to 63 lower-case letters, digits, hyphens and dots")]
    [InlineData("Media:S3:Prefix", "qplet", "must be empty, or names of letters, digits, hyphens, underscores and dots that each end with `/`")]
    [InlineData("Media:S3:RedirectLifetime", "8.00:00:00", "must be more than 0, at most 7 days")]
    [InlineData("Mail:Prot", "25", "Did you mean \"Mail:Port\"")]
    public void Run_WrongSetting_NamesItAndWhatIsAllowed(string name, string value, string problem)
    {
        var message = Should.Throw<SettingException>(() => SettingsCheck.Run(Configuration((name, value)))).Message;

        message.ShouldContain(name);
        message.ShouldContain(problem);
        message.ShouldNotContain(Environment.NewLine);
        message.ShouldNotContain("secret@");
    }

    [Theory]
    [InlineData("Authentication:AccessTokenLifetime", "00:15:00")]
    [InlineData("authentication:accesstokenlifetime", "15.00:00:00")]
    [InlineData("GraphQL:Execution:ExecutionTimeout", "-00:00:00.001")]
    [InlineData("GraphQL:Execution:SlowOperationThreshold", "00:00:00")]
    [InlineData("GraphQL:Http:Batching", "variableBatching, RequestBatching")]
    [InlineData("GraphQL:Querying:MaxConnections", "0")]
    [InlineData("Cors:AllowedOrigins:0", "*")]
    [InlineData("Cors:AllowedOrigins:0", "https://app.example.com/")]
    [InlineData("Cors:AllowedOrigins:1", "chrome-extension://abcdef")]
    [InlineData("Links:Website", "https://www.example.com/")]
    [InlineData("Logging:LogLevel:Anything", "Warning")]
    [InlineData("MAIL", "/var/mail/root")]
    public void Run_RightSetting_Passes(string name, string value) => SettingsCheck.Run(Configuration((name, value)));

    [Fact]
    public void Run_SeveralProblems_NamesThemAll()
    {
        var message = Should.Throw<SettingException>(() => SettingsCheck.Run(Configuration(("Mail:Port", "0"), ("Sessions:MaxFailedLogins", "x")))).Message;

        message.Split(Environment.NewLine).Length.ShouldBe(2);
    }

    [Fact]
    public void Run_ObjectStoreWithoutItsSettings_NamesThemAndNoSecret()
    {
        var message = Should
            .Throw<SettingException>(() => SettingsCheck.Run(Configuration(("Media:Store", "S3"), ("Media:S3:SecretKey", "hidden secret"))))
            .Message;

        var problems = message.Split(Environment.NewLine);
        problems.ShouldBe([
            "The setting Media:S3:Bucket is missing. It names the bucket.",
            "The setting Media:S3:Region is missing. Amazon S3 needs it; other stores need Media:S3:Endpoint.",
            "The setting Media:S3:AccessKey is missing. The ID of the access key and its secret belong together.",
        ]);
    }

    [Fact]
    public void Run_ObjectStoreThatIsNotInUse_NeedsNoSettings() => SettingsCheck.Run(Configuration(("Media:S3:Prefix", "qplet/files/")));

    private static IConfiguration Configuration(params (string Name, string Value)[] settings) =>
        new ConfigurationBuilder().AddInMemoryCollection(settings.Select(static setting => KeyValuePair.Create(setting.Name, (string?)setting.Value))).Build();
}
