using Qplet.GraphQL.AspNetCore;
using Qplet.GraphQL.Server;
using Qplet.GraphQL.Server.Agents;
using Qplet.GraphQL.Server.Authentication;
using Qplet.GraphQL.Server.CalendarFeeds;
using Qplet.GraphQL.Server.CommandLine;
using Qplet.GraphQL.Server.Hosting;
using Qplet.GraphQL.Server.Limits;
using Qplet.GraphQL.Server.Mail;
using Qplet.GraphQL.Server.Media;
using Qplet.GraphQL.Server.Routes;
using Qplet.GraphQL.Server.Uploads;

if (Commands.IsCommand(args))
{
    return await Commands.RunAsync(args);
}

using var interruption = new StartInterruption();
try
{
    var start = new StartPhase();
    var builder = ServerBuilder.Create(args);
    builder.AddQplet();
    start.Silence(builder.Logging);

    await using var app = builder.Build();
    app.UseDraining();
    app.UseKnownProxies();
    app.UseQpletCors();
    app.UseQpletAuthentication();
    app.UseQpletLimits();
    app.UseExamplePage();
    app.MapGraphQL();
    app.MapAgents();
    app.MapRestRoutes();
    app.MapWelcomePage();
    app.MapSampleMedia();
    app.MapQpletMedia();
    app.MapUploads();
    app.MapDataExports();
    app.MapCalendarFeeds();
    app.MapQpletHealth();

    app.WarnWithoutMailServer();
    await app.PrepareDatabaseAsync(interruption.Token);
    app.Lifetime.ApplicationStarted.Register(start.End);
    app.AnnounceStart();
    interruption.End();
    await app.RunAsync();
    return 0;
}
catch (OperationCanceledException) when (interruption.ExitCode != 0)
{
    await Console.Error.WriteLineAsync("Stopped before the server had started. Nothing half done is kept: the next start begins again.");
    return interruption.ExitCode;
}
catch (Exception exception) when (StartFailure.Explain(exception) is { } message)
{
    await Console.Error.WriteLineAsync(message);
    return 1;
}
