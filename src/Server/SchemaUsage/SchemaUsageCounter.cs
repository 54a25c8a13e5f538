using System.Runtime.CompilerServices;
using Qplet.GraphQL.AspNetCore;
using Qplet.GraphQL.Data.SchemaUsage;
using Qplet.GraphQL.Execution;
using Qplet.GraphQL.Language;
using Qplet.GraphQL.SchemaTools;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Server.SchemaUsage;

/// <summary>
/// Counts in memory which operations and which elements of the schema clients use. What an operation uses is computed once for each document, except for the
/// values of variables. Neither users nor addresses nor values are recorded.
/// </summary>
internal sealed class SchemaUsageCounter(GraphQLSchema schema, SchemaUsageSettings settings, UsageMetrics metrics, TimeProvider time)
{
    private readonly VariableCoordinates _variables = new(schema);
    private readonly ConditionalWeakTable<DocumentNode, IReadOnlyCollection<string>> _documents = [];
    private UsageInterval _current = new(settings.Limits);
    private UsageInterval _previous = new(settings.Limits);

    /// <summary>Middleware around the execution of operations. The services are those of the first request.</summary>
    public static ExecutionDelegate Count(ExecutionDelegate next)
    {
        ExecutionDelegate? counted = null;
        return context => (counted ??= context.Request.Services.GetRequiredService<SchemaUsageCounter>().Around(next))(context);
    }

    /// <summary>
    /// Moves what was counted before the last call to a batch. The interval since then continues for one more, because requests may be adding to it.
    /// </summary>
    public void MoveTo(UsageBatch batch)
    {
        var ended = Interlocked.Exchange(ref _previous, Interlocked.Exchange(ref _current, new UsageInterval(settings.Limits)));
        ended.AddTo(batch);
    }

    private ExecutionDelegate Around(ExecutionDelegate next) => settings.Enabled ? context => CountAsync(context, next) : next;

    private async ValueTask CountAsync(RequestContext context, ExecutionDelegate next)
    {
        var day = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        try
        {
            await next(context);
        }
        catch (Exception exception)
        {
            Add(context, day, hasErrors: exception is not OperationCanceledException);
            throw;
        }
        Add(context, day, context.Result is OperationResult { Errors.Count: > 0 });
    }

    private void Add(RequestContext context, DateOnly day, bool hasErrors)
    {
        var name = ClientNames.Of(context.GetHttpContext());
        var operation = context.Operation!;
        var uses = Volatile.Read(ref _current).Of(day);
        var client = uses.Of(name);
        var counts = client.Find(operation) ?? AddOperation(uses, client, context);
        counts.Add(hasErrors);
        if (counts.Variables.Count > 0)
        {
            var found = new HashSet<string>(StringComparer.Ordinal);
            _variables.Collect(counts.Variables, context.Request.Variables, found);
            counts.Add(found);
        }
        metrics.Add(name.Name, operation.Operation);
    }

    private OperationCounts AddOperation(UsageDay uses, ClientCounts client, RequestContext context)
    {
        var operation = context.Operation!;
        var name = NameOf(context);
        if (client.Find(operation, name) is { } known)
        {
            return known;
        }
        var coordinates = _documents.GetValue(context.Document!, document => DocumentCoordinates.Collect(schema, document));
        if (uses.TakeOperation())
        {
            return client.Add(operation, new OperationCounts(name, coordinates, _variables.FindVariables(operation)));
        }
        var others = client.OthersOf(operation.Operation.Keyword);
        others.Add(coordinates);
        if (_variables.FindVariables(operation) is { Count: > 0 } variables)
        {
            var found = new HashSet<string>(StringComparer.Ordinal);
            _variables.Collect(variables, context.Request.Variables, found);
            others.Add(found.Except(coordinates, StringComparer.Ordinal));
        }
        return others;
    }

    private static CountedOperation NameOf(RequestContext context)
    {
        var (kind, name) = (context.Operation!.Operation.Keyword, context.Operation.Name?.Value ?? "");
        return new(kind, name.Length <= CountedOperation.MaxNameLength ? name : name[..CountedOperation.MaxNameLength], context.DocumentHash ?? "");
    }
}
