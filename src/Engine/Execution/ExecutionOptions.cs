using System.Runtime.CompilerServices;
using Qplet.GraphQL.Language;
using Qplet.GraphQL.Validation;

namespace Qplet.GraphQL.Execution;

/// <summary>The limits and caches of an executor. Every limit has a default that suits a public server.</summary>
public sealed record ExecutionOptions
{
    /// <summary>
    /// The maximum duration of one operation, or of one subscription event. Default: 30 s. <see cref="Timeout.InfiniteTimeSpan" /> for no limit.
    /// </summary>
    public TimeSpan ExecutionTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>
    /// The maximum number of operations that run at the same time. Default: 64. Further operations are queued. An open subscription only counts while it
    /// processes an event.
    /// </summary>
    public int MaxConcurrentOperations
    {
        get;
        init => field = Positive(value);
    } = 64;

    /// <summary>
    /// The maximum number of queued operations. Default: 1,000. Further operations are rejected (SERVER_BUSY), and so are those that have been queued for
    /// <see cref="ExecutionTimeout" />. Subscription events are always queued, because each subscription has at most one at a time.
    /// </summary>
    public int MaxQueuedOperations
    {
        get;
        init => field = NotNegative(value);
    } = 1000;

    /// <summary>
    /// The maximum number of events that wait for a slow subscriber. Default: 128. If it is exceeded, the subscription ends (SUBSCRIPTION_OVERFLOW).
    /// </summary>
    public int MaxQueuedEvents
    {
        get;
        init => field = Positive(value);
    } = InMemoryTopics.DefaultCapacity;

    /// <summary>The maximum number of documents that are cached with their plans. Default: 1,000.</summary>
    public int DocumentCacheCapacity { get; init; } = 1000;

    /// <summary>
    /// The maximum size of all cached documents in bytes of text. Default: 8 MiB. A cached document takes about 20 times the size of its text in memory.
    /// </summary>
    public long DocumentCacheBytes { get; init; } = 8 * 1024 * 1024;

    /// <summary>
    /// The maximum number of cached plans of an operation, one for each combination of its <c>@skip</c> and <c>@include</c> conditions. Default: 32.
    /// </summary>
    public int MaxPlanVariants { get; init; } = 32;

    /// <summary>The maximum number of fields that an operation may select with all fragments expanded. Default: 20,000 (MAX_FIELDS_EXCEEDED).</summary>
    public int MaxPlannedFields
    {
        get;
        init => field = Positive(value);
    } = 20_000;

    /// <summary>The limits for the cost of operations.</summary>
    public CostOptions Cost { get; init; } = new();

    /// <summary>The maximum number of values in the variables of a request, including those in lists and objects. Default: 20,000.</summary>
    public int MaxVariableValues { get; init; } = 20_000;

    /// <summary>The maximum number of errors in a response. Default: 100. Further errors are omitted, but their fields are still null.</summary>
    public int MaxErrors
    {
        get;
        init => field = Positive(value);
    } = 100;

    /// <summary>
    /// The maximum time that DataLoader keys wait for other asynchronous resolvers, which might add keys. Default: 250 ms. After that the batch is loaded,
    /// and later keys are loaded separately. The limit is only reached if a resolver waits for a slow task that does not involve a DataLoader.
    /// </summary>
    public TimeSpan MaxBatchDelay { get; init; } = TimeSpan.FromMilliseconds(250);

    /// <summary>The duration from which an operation or a subscription event is logged as slow. Default: 1 s. Zero disables the log message.</summary>
    public TimeSpan SlowOperationThreshold { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>
    /// Whether each resolver call has a span. Default: false. Intended for analysing single operations: responses with long lists create very many spans.
    /// </summary>
    public bool TraceResolvers { get; init; }

    /// <summary>The options of trusted documents.</summary>
    public TrustedDocumentOptions TrustedDocuments { get; init; } = new();

    /// <summary>The options of automatic persisted queries.</summary>
    public PersistedQueryOptions PersistedQueries { get; init; } = new();

    /// <summary>The limits of the parser: size, tokens, depth and more.</summary>
    public ParserOptions ParserOptions { get; init; } = new();

    /// <summary>The limits of validation: depth, aliases, fragments and more.</summary>
    public ValidationOptions ValidationOptions { get; init; } = new();

    /// <summary>
    /// Whether <c>extensions.exception</c> shows the message and stack trace of unexpected exceptions. Default: false. Do not enable this in production.
    /// </summary>
    public bool IncludeExceptionDetails { get; init; }

    /// <summary>The clock for timeouts and measurements.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    private static int Positive(int value, [CallerMemberName] string name = "")
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(value, name);
        return value;
    }

    private static int NotNegative(int value, [CallerMemberName] string name = "")
    {
        ArgumentOutOfRangeException.ThrowIfNegative(value, name);
        return value;
    }
}
