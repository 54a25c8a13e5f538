using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Qplet.GraphQL.Server.Mail;

public sealed class MailSetupTests
{
    [Theory]
    [InlineData("--environment=Production", true)]
    [InlineData("--Mail:Host=", true)]
    [InlineData("--Mail:Host=mail.example.com", false)]
    [InlineData("--Mail:PickupDirectory=mails", false)]
    public async Task Start_WithoutAMailServer_WarnsAndSaysHowToSetOne(string argument, bool isWarned)
    {
        var log = new ListLogger();
        var builder = ServerBuilder.Create(["--environment=Production", argument]);
        builder.Logging.ClearProviders().AddProvider(log);
        builder.Services.AddSingleton(TimeProvider.System);
        builder.AddQpletMail();
        await using var app = builder.Build();

        app.WarnWithoutMailServer();

        log.Lines.Count.ShouldBe(isWarned ? 1 : 0);
        log.Lines.ShouldAllBe(line => line.Contains("Set Mail:Host", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("--Mail:From=nobody", "Mail:From")]
    [InlineData("--Mail:Port=many", "Mail")]
    public void AddQpletMail_SettingThatIsNotValid_IsNamed(string argument, string setting)
    {
        var builder = ServerBuilder.Create([argument]);

        Should.Throw<SettingException>(builder.AddQpletMail).Message.ShouldContain(setting);
    }

    private sealed class ListLogger : ILoggerProvider, ILogger
    {
        public List<string> Lines { get; } = [];

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Lines.Add(formatter(state, exception));

        public void Dispose() { }
    }
}
