using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;
using Qplet.GraphQL.Data;
using Qplet.GraphQL.Execution;
using Qplet.GraphQL.Server.CalendarFeeds;
using Qplet.GraphQL.Server.Mail;
using Qplet.GraphQL.Server.SchemaUsage;

namespace Qplet.GraphQL.Server.Hosting;

/// <summary>Exports traces and metrics by OTLP if the standard settings of OpenTelemetry name a collector. Otherwise nothing is collected.</summary>
internal static class InsightSetup
{
    private const string ServiceName = "qplet-graphql";

    private static readonly string[] s_meters =
    [
        ExecutionDiagnostics.Name,
        MailMetrics.MeterName,
        DataMetrics.MeterName,
        UsageMetrics.MeterName,
        "Microsoft.AspNetCore.Hosting",
        "Microsoft.AspNetCore.Server.Kestrel",
        "System.Runtime",
    ];

    private static readonly PathString[] s_untraced = ["/health", CalendarFeedSetup.Path, "/data-exports"];

    /// <summary>
    /// Registers the export. <c>OTEL_EXPORTER_OTLP_ENDPOINT</c> enables both traces and metrics; <c>OTEL_EXPORTER_OTLP_TRACES_ENDPOINT</c> and
    /// <c>OTEL_EXPORTER_OTLP_METRICS_ENDPOINT</c> enable one of them.
    /// </summary>
    public static void AddQpletInsight(this WebApplicationBuilder builder)
    {
        var settings = builder.Configuration;
        var traces = HasCollector(settings, "TRACES");
        var metrics = HasCollector(settings, "METRICS");
        if ((!traces && !metrics) || settings.GetValue("OTEL_SDK_DISABLED", false))
        {
            return;
        }

        // The environment detector is added after the name, so OTEL_SERVICE_NAME and OTEL_RESOURCE_ATTRIBUTES take precedence.
        var telemetry = builder
            .Services.AddOpenTelemetry()
            .ConfigureResource(static resource => resource.AddService(ServiceName).AddEnvironmentVariableDetector());
        if (traces)
        {
            telemetry.WithTracing(static tracing =>
                tracing.AddSource(ExecutionDiagnostics.Name).AddAspNetCoreInstrumentation(static http => http.Filter = IsTraced).AddOtlpExporter()
            );
        }
        if (metrics)
        {
            telemetry.WithMetrics(static metrics => metrics.AddMeter(s_meters).AddOtlpExporter());
        }
    }

    /// <summary>
    /// Returns whether a request is traced. Health probes are not: they arrive every few seconds and contain no information. Nor are requests whose path is a
    /// secret.
    /// </summary>
    private static bool IsTraced(HttpContext context) => !Array.Exists(s_untraced, path => context.Request.Path.StartsWithSegments(path));

    private static bool HasCollector(ConfigurationManager settings, string signal) =>
        settings["OTEL_EXPORTER_OTLP_ENDPOINT"] is { Length: > 0 } || settings[$"OTEL_EXPORTER_OTLP_{signal}_ENDPOINT"] is { Length: > 0 };
}
