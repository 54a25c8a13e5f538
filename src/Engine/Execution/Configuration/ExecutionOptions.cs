using System.Data.Common;
using System.Runtime.CompilerServices;
using Qplet.GraphQL.Language;
using Qplet.GraphQL.Validation;

namespace Qplet.GraphQL.Execution;

/// <summary>The limits and caches of an executor. Every limit has a default that suits a public server.</summary>
public sealed record ExecutionOptions
{
    internal const int DefaultMaxQueuedEvents = 128;

    /// <summary>
    /// The time within which an operation, or an event of a subscription, must be executed. <see cref="Timeout.InfiniteTimeSpan" /> switches it off. Default:
    /// 30 seconds.
    /// </summary>
    public TimeSpan ExecutionTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>
    /// The maximum number of operations that run at the same time; further ones wait for their turn. An open subscription counts only while it processes an
    /// event. Greater than 0. Default: 64.
    /// </summary>
    public int MaxConcurrentOperations
    {
        get;
        init => field = Positive(value);
    } = 64;

    /// <summary>
    /// The maximum number of operations that may wait for their turn. Further ones are rejected (SERVER_BUSY), as are those that have waited for <see
    /// cref="ExecutionTimeout" />. Subscription events always wait: each subscription has at most one at a time. 0 or more. Default: 1,000.
    /// </summary>
    public int MaxQueuedOperations
    {
        get;
        init => field = NotNegative(value);
    } = 1000;

    /// <summary>
    /// The maximum number of events that may wait for a subscriber that reads slowly. Beyond it, its subscription ends (SUBSCRIPTION_OVERFLOW). Greater than 0.
    /// Default: 128.
    /// </summary>
    public int MaxQueuedEvents
    {
        get;
        init => field = Positive(value);
    } = DefaultMaxQueuedEvents;

    /// <summary>
    /// The maximum number of subscriptions that a client may have open at the same time, on all its connections to this server together: those of a user, or of
    /// all anonymous callers of one address. Further ones are rejected (TOO_MANY_SUBSCRIPTIONS). Greater than 0. Default: 1,000.
    /// </summary>
    public int MaxSubscriptionsPerClient
    {
        get;
        init => field = Positive(value);
    } = 1000;

    /// <summary>The maximum number of documents that are cached after parsing, validation and planning. Default: 1,000.</summary>
    public int DocumentCacheCapacity { get; init; } = 1000;

    /// <summary>The maximum size in bytes of the cached document text. A document in the cache takes about 20 times its text. Default: 8 MiB.</summary>
    public long DocumentCacheBytes { get; init; } = 8 * 1024 * 1024;

    /// <summary>
    /// The maximum number of variants of an operation that are kept, one for each combination of its <c>@skip</c> and <c>@include</c> conditions. Default: 32.
    /// </summary>
    public int MaxPlanVariants { get; init; } = 32;

    /// <summary>
    /// The maximum number of fields that an operation may select with all fragments expanded (MAX_FIELDS_EXCEEDED). Greater than 0. Default: 20,000.
    /// </summary>
    public int MaxPlannedFields
    {
        get;
        init => field = Positive(value);
    } = 20_000;

    /// <summary>The limits of the cost of an operation.</summary>
    public CostOptions Cost { get; init; } = new();

    /// <summary>The maximum number of values in the variables of a request, including those in lists and objects. Default: 20,000.</summary>
    public int MaxVariableValues { get; init; } = 20_000;

    /// <summary>
    /// The maximum number of errors in a response. Further errors still set their fields to null. A response with <see cref="ErrorBehavior.Null" /> has all
    /// errors, because its clients look for the error of each null. Greater than 0. Default: 100.
    /// </summary>
    public int MaxErrors
    {
        get;
        init => field = Positive(value);
    } = 100;

    /// <summary>
    /// The handling of field errors in requests that do not choose it by <c>onError</c>. Clients that do not know of <c>onError</c> expect <see
    /// cref="ErrorBehavior.Propagate" />. Default: <see cref="ErrorBehavior.Propagate" />.
    /// </summary>
    public ErrorBehavior DefaultErrorBehavior { get; init; }

    /// <summary>
    /// The time for which keys of DataLoaders wait for other asynchronous resolvers, which could still add keys. After it, they are loaded, and later keys are
    /// loaded separately. Only resolvers that wait for something other than a DataLoader reach it. Default: 250 milliseconds.
    /// </summary>
    public TimeSpan MaxBatchDelay { get; init; } = TimeSpan.FromMilliseconds(250);

    /// <summary>The duration from which an operation, or an event of a subscription, is logged as slow. Zero for never. Default: 1 second.</summary>
    public TimeSpan SlowOperationThreshold { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>
    /// Whether each call of a resolver has a span. Intended for the analysis of single operations: long lists result in very many spans. Default: false.
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
    /// Whether <c>extensions.exception</c> shows the message and stack of unexpected exceptions. Must not be set in production. Default: false.
    /// </summary>
    public bool IncludeExceptionDetails { get; init; }

    /// <summary>
    /// Returns whether an unexpected exception is a fault that may soon be over, such as a database that does not answer. Clients get the error
    /// SERVICE_UNAVAILABLE for it, which asks them to try again. An event of a subscription with such a fault is executed again, and the subscription is
    /// interrupted if the fault persists. Default: exceptions of databases that are marked as transient.
    /// </summary>
    public Func<Exception, bool> IsTransientFault { get; init; } = static exception => exception is DbException { IsTransient: true };

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
