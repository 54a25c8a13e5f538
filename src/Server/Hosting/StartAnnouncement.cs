using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Qplet.GraphQL.Data.Samples;

namespace Qplet.GraphQL.Server.Hosting;

/// <summary>The lines that the server writes to the console in Development once it has started: where it is, and what to do first.</summary>
internal static class StartAnnouncement
{
    /// <summary>Writes the lines when the server has started.</summary>
    public static void AnnounceStart(this WebApplication app)
    {
        if (!app.Environment.IsDevelopment())
        {
            return;
        }
        var hasSamples = app.Configuration.GetValue("Database:SeedWhenEmpty", defaultValue: true);
        app.Lifetime.ApplicationStarted.Register(() =>
        {
            // A server within a test listens on no address.
            if (app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault() is { } address)
            {
                Console.WriteLine(Text(address, hasSamples));
            }
        });
    }

    /// <summary>Returns the lines.</summary>
    /// <param name="address">The address of the server.</param>
    /// <param name="hasSamples">Whether the database has the accounts of the sample data.</param>
    public static string Text(string address, bool hasSamples)
    {
        var reachable = ReachableAddress.Of(address)?.ToString() ?? address;
        var signIns = hasSamples
            ? $"""

                  Sign in      {SampleAccounts.FanEmail}, {SampleAccounts.AuthorEmail} or {SampleAccounts.AdminEmail}
                  Password     {SampleAccounts.Password}
                """
            : "";
        return $$"""

              Qplet GraphQL is ready.

              Start page   {{reachable}}
              IDE          {{reachable}}graphql{{signIns}}
              First query  { tracks(first: 3) { nodes { title owner { name } } } }
              Stop         Ctrl+C

            """;
    }
}
