using System.Collections.Concurrent;
using System.IO.Pipelines;
using Qplet.GraphQL.Benchmarks.Workloads;

namespace Qplet.GraphQL.Benchmarks.Floor;

/// <summary>
/// The floor: the least that a server has to do for the same answers. It is Kestrel without routing, middleware or logging, SQLite's C API with prepared
/// statements that are kept, and UTF-8 from the database to the response. Each workload has its SQL and writes its own JSON.
/// </summary>
internal static class FloorServer
{
    private const int MemoryStatistics = 9;

    public static async Task<int> RunAsync(string database, string url, string signingKey)
    {
        var tokens = new FloorTokens(System.Text.Encoding.UTF8.GetBytes(signingKey));
        _ = NativeSqlite.Configure(MemoryStatistics, value: 0);
        var workloads = Workload.All.ToDictionary(static workload => $"/{workload.Name}", StringComparer.Ordinal);
        var idle = new ConcurrentBag<FloorConnection>();
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls(url);
        await using var app = builder.Build();
        app.Run(async context =>
        {
            try
            {
                await AnswerAsync(context, workloads[context.Request.Path.Value!], idle, tokens, database);
            }
            catch (Exception exception)
            {
                await Console.Error.WriteLineAsync(exception.ToString());
                throw;
            }
        });
        await app.RunAsync();
        return 0;
    }

    private static async Task AnswerAsync(HttpContext context, Workload workload, ConcurrentBag<FloorConnection> idle, FloorTokens tokens, string database)
    {
        var body = context.Request.BodyReader;
        ReadResult read;
        while (!(read = await body.ReadAsync()).IsCompleted)
        {
            body.AdvanceTo(read.Buffer.Start, read.Buffer.End);
        }

        var connection = idle.TryTake(out var kept) ? kept : new FloorConnection(database);
        var response = connection.Response;
        response.Clear();
        response.Write("{\"data\":{"u8);
        var header = context.Request.Headers.Authorization;
        var viewer = tokens.Read(header.Count == 0 ? null : header[0]);
        workload.Answer(FloorRequest.Read(read.Buffer, viewer), connection, response);
        response.Write("}}"u8);
        body.AdvanceTo(read.Buffer.End);

        context.Response.ContentType = "application/json; charset=utf-8";
        context.Response.ContentLength = response.Written.Length;
        await context.Response.BodyWriter.WriteAsync(response.Written);
        idle.Add(connection);
    }
}
