using System.CommandLine;
using System.Globalization;
using Qplet.GraphQL.Data.Import;
using Qplet.GraphQL.Data.Import.Live;
using Qplet.GraphQL.Server.Progress;

namespace Qplet.GraphQL.Server.CommandLine;

/// <summary>The command <c>db import</c>: imports saved responses from a folder, or everything that a running API returns.</summary>
internal static class ImportCommand
{
    private const string TokenVariable = "QPLET_IMPORT_TOKEN";
    private const string ApiKeyVariable = "QPLET_IMPORT_API_KEY";
    private const int DefaultMaximumWait = 300;

    private static readonly Argument<string> s_source = new("source")
    {
        Description = "A folder with saved JSON responses, or the base address of an API, such as https://www.quodat.com/api/v1.",
    };

    private static readonly Option<string?> s_token = new("--token")
    {
        Description = $"The access token for Qplet. Rather set the environment variable {TokenVariable}: other users can see arguments.",
    };

    private static readonly Option<string?> s_apiKey = new("--api-key")
    {
        Description = $"The API key for Quodat. Rather set the environment variable {ApiKeyVariable}: other users can see arguments.",
    };

    private static readonly Option<string?> s_username = new("--username")
    {
        Description = "The username on Quodat of the user to whom the API key belongs. With it, the calendar of the next 13 months is imported as well.",
    };

    private static readonly Option<string?> s_state = new("--state")
    {
        Description = "The folder that keeps the responses until all have been received. The default is import-state/HOST-PORT in the working directory.",
    };

    private static readonly Option<int> s_maximumWait = new("--max-wait")
    {
        Description = "The longest time in seconds to wait until the API allows more requests; after that, the command stops and can be repeated later.",
        DefaultValueFactory = _ => DefaultMaximumWait,
    };

    /// <summary>Creates the command.</summary>
    public static Command Create()
    {
        var command = new Command("import", "Imports data of the REST APIs of Qplet and Quodat. Importing the same data again has no effect.")
        {
            s_source,
            s_token,
            s_apiKey,
            s_username,
            s_state,
            s_maximumWait,
        };
        command.Validators.Add(result =>
        {
            if (Problem(result.GetValue(s_source) ?? "", result.GetValue(s_token), result.GetValue(s_apiKey), result.GetValue(s_maximumWait)) is { } problem)
            {
                result.AddError(problem);
            }
        });
        command.SetAction(
            (result, cancellationToken) =>
                CommandApplication.WithDatabaseAsync(
                    result,
                    (app, token) =>
                        AddressOf(result.GetValue(s_source)!) is { } address
                            ? LiveAsync(result, app.Services.GetRequiredService<LiveImport>(), SourceOf(result, address), token)
                            : FolderAsync(result, app.Services.GetRequiredService<ResponseImport>(), result.GetValue(s_source)!, token),
                    cancellationToken
                )
        );
        return command;
    }

    private static async Task<int> FolderAsync(ParseResult result, ResponseImport import, string folder, CancellationToken cancellationToken)
    {
        var console = CommandConsole.Of(result);
        var report = await ProgressBar.RunAsync<ImportProgress, ImportReport>(
            p => (p.Step, p.Done, p.Total),
            progress => import.ImportAsync(folder, progress, cancellationToken),
            console
        );
        ImportReportPrinter.Print(console, report);
        return report.IsComplete ? ExitCodes.Succeeded : ExitCodes.Incomplete;
    }

    private static async Task<int> LiveAsync(ParseResult result, LiveImport import, LiveSource source, CancellationToken cancellationToken)
    {
        var console = CommandConsole.Of(result);
        var report = await ProgressBar.RunAsync<ImportProgress, LiveReport>(
            p => (p.Step, p.Done, p.Total),
            progress => import.ImportAsync(source, progress, cancellationToken),
            console
        );
        ImportReportPrinter.Print(console, report.Import);
        foreach (var note in report.Notes)
        {
            await result.InvocationConfiguration.Output.WriteLineAsync($"note: {note}");
        }
        await result.InvocationConfiguration.Output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{report.Requests} requests sent."));
        if (report.Stopped is { } reason)
        {
            await result.InvocationConfiguration.Error.WriteLineAsync(CommandErrors.ImportStopped(reason, source.StateFolder));
        }
        return report.IsComplete ? ExitCodes.Succeeded : ExitCodes.Incomplete;
    }

    private static LiveSource SourceOf(ParseResult result, Uri address)
    {
        var (token, apiKey) = Secrets(result.GetValue(s_token), result.GetValue(s_apiKey));
        return new LiveSource
        {
            BaseAddress = address,
            Api = apiKey is null ? SourceApi.Qplet : SourceApi.Quodat,
            Secret = apiKey ?? token,
            Username = result.GetValue(s_username),
            StateFolder = Path.GetFullPath(result.GetValue(s_state) ?? Path.Combine("import-state", $"{address.Host}-{address.Port}")),
            LongestWait = TimeSpan.FromSeconds(result.GetValue(s_maximumWait)),
        };
    }

    /// <summary>Returns why the arguments cannot be used, or null if they can.</summary>
    private static string? Problem(string source, string? token, string? apiKey, int maximumWait)
    {
        if (AddressOf(source) is not { } address)
        {
            return Directory.Exists(source) ? null : CommandErrors.NoSuchFolder(source);
        }
        var secrets = Secrets(token, apiKey);
        return address.UserInfo.Length > 0 || address.Query.Length > 0 ? CommandErrors.NotABaseAddress()
            : maximumWait < 0 ? CommandErrors.NegativeWait()
            : secrets is { Token: not null, ApiKey: not null } ? CommandErrors.TwoSecrets()
            : (secrets.Token ?? secrets.ApiKey) is { } secret && secret.Any(char.IsControl) ? CommandErrors.SecretNotText()
            : secrets != default && address.Scheme != Uri.UriSchemeHttps && !address.IsLoopback ? CommandErrors.SecretInClear()
            : null;
    }

    /// <summary>Returns the secrets: those of the command line, else those of the environment.</summary>
    private static (string? Token, string? ApiKey) Secrets(string? token, string? apiKey) =>
        token is null && apiKey is null ? (Variable(TokenVariable), Variable(ApiKeyVariable)) : (token, apiKey);

    private static string? Variable(string name) => Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value.Trim() : null;

    private static Uri? AddressOf(string source) =>
        Uri.TryCreate(source, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps)
            ? address
            : null;
}
