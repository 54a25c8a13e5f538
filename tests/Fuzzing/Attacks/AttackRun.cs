using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using System.Security.Cryptography;

namespace Qplet.GraphQL.Fuzzing.Attacks;

/// <summary>
/// Sends every attack to the gateway itself, in its own process with an empty database, and prints what each took and what memory it left behind: the time
/// until the answer, and the processor time of the server, which
/// other programs on the machine do not disturb.
/// </summary>
internal static class AttackRun
{
    private const string Url = "http://127.0.0.1:5293";
    private const int Repetitions = 5;
    private const double Budget = 50;
    private const int FurtherRounds = 20;
    private const int MostRead = 1024 * 1024;

    /// <returns>0 where each attack is answered as it should be, within the budget.</returns>
    public static async Task<int> RunAsync()
    {
        var folder = Directory.CreateTempSubdirectory("qplet-attacks-");
        using var server = await StartAsync(folder.FullName);
        using var client = new HttpClient { BaseAddress = new Uri(Url), Timeout = TimeSpan.FromMinutes(2) };
        client.DefaultRequestHeaders.Accept.ParseAdd("application/graphql-response+json");
        try
        {
            await WaitAsync(client);
            await WarmUpAsync(client);
            return await MeasureAsync(client, server);
        }
        finally
        {
            server.Kill(entireProcessTree: true);
            await server.WaitForExitAsync();
            folder.Delete(recursive: true);
        }
    }

    private static async Task<int> MeasureAsync(HttpClient client, Process server)
    {
        var failed = 0;
        var (startMemory, peak) = (Resident(server), 0L);
        Console.WriteLine($"| {"Attack", -62} | Answer | First | Fastest of {Repetitions} | Processor | Size of the answer | Memory |");
        Console.WriteLine("| --- | --- | ---: | ---: | ---: | ---: | ---: |");
        foreach (var attack in AttackList.All)
        {
            var before = Resident(server);
            var processorBefore = server.TotalProcessorTime;
            var times = new List<double>();
            AttackAnswer? answer = null;
            for (var number = 0; number <= Repetitions; number++)
            {
                var body = attack.Make(number);
                var start = TimeProvider.System.GetTimestamp();
                answer = await PostAsync(client, body);
                times.Add(TimeProvider.System.GetElapsedTime(start).TotalMilliseconds);
            }

            var after = Resident(server);
            var processor = (server.TotalProcessorTime - processorBefore).TotalMilliseconds / times.Count;
            peak = Math.Max(peak, after);
            var fastest = times.Skip(1).Min();
            var problem = answer!.Judge(attack) ?? (Math.Min(fastest, processor) > Budget ? "It is too slow." : null);
            if (problem is not null)
            {
                failed++;
            }
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"| {attack.Name, -62} | {answer.Summary} | {times[0]:F1} ms | {fastest:F1} ms | {processor:F0} ms | {answer.Length:N0} "
                        + $"| {(after - before) / 1048576.0:+0;-0;0} MiB |{(problem is null ? "" : $" <- {problem}")}"
                )
            );
        }

        // What grows only once is a cache, or what the garbage collector has not given back; what grows each time is a leak.
        var later = new List<string>();
        for (var number = Repetitions + 1; number <= Repetitions + FurtherRounds; number++)
        {
            foreach (var attack in AttackList.All)
            {
                await PostAsync(client, attack.Make(number));
            }
            later.Add($"{Resident(server) >> 20}");
        }

        Console.WriteLine(
            $"{AttackList.All.Count} attacks, {failed} not as they should be. Resident memory: {startMemory >> 20} MiB before,"
                + $" {peak >> 20} MiB at most; after further rounds of all attacks {string.Join(", ", later)} MiB."
        );
        return failed == 0 ? 0 : 1;
    }

    private static async Task<AttackAnswer> PostAsync(HttpClient client, byte[] body)
    {
        using var content = new ByteArrayContent(body);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = content };

        // A server that refuses a body by its length need not read it.
        request.Headers.ExpectContinue = body.Length > MostRead;
        using var response = await client.SendAsync(request);
        return AttackAnswer.Read((int)response.StatusCode, await response.Content.ReadAsByteArrayAsync());
    }

    /// <summary>Usual requests, so what is measured is the work and not the compiler of the runtime.</summary>
    private static async Task WarmUpAsync(HttpClient client)
    {
        var usual = Attack.OfDocument(
            "usual",
            "query($n:Int){tracks(first:$n){nodes{...F}} __type(name:\"Track\"){fields{name type{name}}} unknown} fragment F on Track{id title owner{id name}}",
            "{\"n\":3}"
        );
        for (var number = 0; number < 500; number++)
        {
            await PostAsync(client, usual.Make(number));
        }
    }

    private static long Resident(Process server)
    {
        server.Refresh();
        return server.WorkingSet64;
    }

    private static async Task<Process> StartAsync(string folder)
    {
        var project = Path.Combine(FindRoot(), "src", "Server");
        using (
            var build = Process.Start(
                new ProcessStartInfo("dotnet", ["publish", project, "-c", "Release", "-o", Path.Combine(folder, "server"), "--nologo", "-v", "q"])
            )!
        )
        {
            await build.WaitForExitAsync();
            if (build.ExitCode != 0)
            {
                throw new InvalidOperationException("The server does not build.");
            }
        }

        var start = new ProcessStartInfo("dotnet", [Path.Combine(folder, "server", "Qplet.GraphQL.Server.dll")])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            WorkingDirectory = folder,
        };
        foreach (var (name, value) in Settings(folder))
        {
            start.Environment[name] = value;
        }
        var server = Process.Start(start) ?? throw new InvalidOperationException("The server did not start.");
        server.OutputDataReceived += static (_, _) => { };
        server.BeginOutputReadLine();
        return server;
    }

    /// <summary>As a public server has it, but for introspection, which is attacked as well.</summary>
    private static Dictionary<string, string> Settings(string folder) =>
        new(StringComparer.Ordinal)
        {
            ["ASPNETCORE_URLS"] = Url,
            ["ASPNETCORE_ENVIRONMENT"] = "Production",
            ["GraphQL__AllowIntrospection"] = "true",
            ["ConnectionStrings__Qplet"] = $"Data Source={Path.Combine(folder, "attacks.db")}",
            ["Authentication__SigningKey"] = Convert.ToBase64String(RandomNumberGenerator.GetBytes(48)),
        };

    private static async Task WaitAsync(HttpClient client)
    {
        for (var attempt = 0; attempt < 600; attempt++)
        {
            try
            {
                using var response = await client.GetAsync("/health/ready");
                if (response.IsSuccessStatusCode)
                {
                    return;
                }
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
            }

            await Task.Delay(100);
        }

        throw new InvalidOperationException("The server did not answer within a minute.");
    }

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Qplet.GraphQL.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException("The attacks run inside the repository.");
    }
}
