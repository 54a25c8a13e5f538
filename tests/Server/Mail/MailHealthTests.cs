using System.Diagnostics.Metrics;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Qplet.GraphQL.Server.Mail;

[Trait("Database", "Any")]
public sealed class MailHealthTests : IAsyncLifetime
{
    private MailBench _bench = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _bench = await MailBench.StartAsync();

    public ValueTask DisposeAsync() => _bench.DisposeAsync();

    [Fact]
    public async Task CheckHealth_MailThatWaitsTooLong_IsDegradedUntilItIsSent()
    {
        await _bench.AddAsync();
        using var node = _bench.StartNode();
        (await CheckAsync()).ShouldBe(HealthStatus.Healthy);

        _bench.Time.Advance(_bench.Settings.WarningAge + TimeSpan.FromSeconds(1));
        (await CheckAsync()).ShouldBe(HealthStatus.Degraded);

        await node.DeliverDueAsync(Cancellation);
        (await CheckAsync()).ShouldBe(HealthStatus.Healthy);
    }

    [Fact]
    public async Task Metrics_OfADelivery_ShowWaitingSentAndFailedMails()
    {
        var measured = new Dictionary<string, double>(StringComparer.Ordinal);
        using var listener = new MeterListener { InstrumentPublished = Enable };
        listener.SetMeasurementEventCallback<long>((instrument, value, _, _) => Add(instrument.Name, value));
        listener.SetMeasurementEventCallback<int>((instrument, value, _, _) => measured[instrument.Name] = value);
        listener.SetMeasurementEventCallback<double>((instrument, value, _, _) => measured[instrument.Name] = value);
        listener.Start();
        using var node = _bench.StartNode();
        await _bench.AddAsync(change: static mail => mail.To = "good@example.com");
        await node.DeliverDueAsync(Cancellation);
        _bench.Smtp.Answer = static command => command == "RCPT" ? "550 no" : FakeSmtpServer.Accept(command);
        await _bench.AddAsync();
        await node.DeliverDueAsync(Cancellation);
        _bench.Smtp.Answer = static command => command == "RCPT" ? "450 later" : FakeSmtpServer.Accept(command);
        await _bench.AddAsync(2);
        await node.DeliverDueAsync(Cancellation);
        _bench.Time.Advance(TimeSpan.FromSeconds(20));

        listener.RecordObservableInstruments();

        measured["qplet.mail.sent"].ShouldBe(1);
        measured["qplet.mail.failed"].ShouldBe(1);
        measured["qplet.mail.waiting"].ShouldBe(2);
        measured["qplet.mail.oldest_waiting.age"].ShouldBe(20);

        void Enable(Instrument instrument, MeterListener to)
        {
            if (ReferenceEquals(instrument.Meter, _bench.Metrics.Meter))
            {
                to.EnableMeasurementEvents(instrument);
            }
        }

        void Add(string name, long value) => measured[name] = measured.GetValueOrDefault(name) + value;
    }

    private async Task<HealthStatus> CheckAsync() =>
        (await new MailHealthCheck(_bench.Store, _bench.Settings, _bench.Time).CheckHealthAsync(new HealthCheckContext(), Cancellation)).Status;
}
