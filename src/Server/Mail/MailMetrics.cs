using System.Diagnostics.Metrics;
using Qplet.GraphQL.Data;
using Qplet.GraphQL.Data.Mail;

namespace Qplet.GraphQL.Server.Mail;

/// <summary>Measures the sending of mail.</summary>
internal sealed class MailMetrics
{
    /// <summary>The name of the meter.</summary>
    public const string MeterName = "Qplet.Mail";

    private readonly Counter<long> _sent;
    private readonly Counter<long> _failed;
    private MailBacklog _backlog = new(0, null);

    /// <summary>Creates the instruments.</summary>
    public MailMetrics(IMeterFactory meters, TimeProvider time)
    {
        Meter = meters.Create(MeterName);
        _sent = Meter.CreateCounter<long>("qplet.mail.sent", "{mail}", "Mails that a mail server has accepted from this node.");
        _failed = Meter.CreateCounter<long>("qplet.mail.failed", "{mail}", "Mails that this node has given up.");
        Meter.CreateObservableGauge("qplet.mail.waiting", () => _backlog.Count, "{mail}", "Mails that wait in the database.");
        Meter.CreateObservableGauge(
            "qplet.mail.oldest_waiting.age",
            () => _backlog.OldestAge(time.UtcMoment()).TotalSeconds,
            "s",
            "The time for which the oldest waiting mail has waited."
        );
    }

    /// <summary>The meter of the instruments.</summary>
    public Meter Meter { get; }

    /// <summary>Counts a sent mail.</summary>
    public void CountSent() => _sent.Add(1);

    /// <summary>Counts a mail that was given up.</summary>
    public void CountFailed() => _failed.Add(1);

    /// <summary>Sets the backlog that the gauges show.</summary>
    public void Update(MailBacklog backlog) => _backlog = backlog;
}
