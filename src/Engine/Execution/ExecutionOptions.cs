using System.Runtime.CompilerServices;
using Qplet.GraphQL.Language;
using Qplet.GraphQL.Validation;

namespace Qplet.GraphQL.Execution;

/// <summary>What an executor allows and keeps. Every limit has a default that fits a public server.</summary>
public sealed record ExecutionOptions
{
    /// <summary>How long one operation, or one event of a subscription, may run: 30 s. <see cref="Timeout.InfiniteTimeSpan" /> for no limit.</summary>
    public TimeSpan ExecutionTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>
    /// How many operations run at the same time: 64; the rest waits for its turn. An open subscription only counts while it handles an event.
    /// </summary>
    public int MaxConcurrentOperations
    {
        get;
        init => field = Positive(value);
    } = 64;

    /// <summary>
    /// How many operations wait for their turn at most: 1,000; further ones are refused (SERVER_BUSY), and so are those that have waited for
    /// <see cref="ExecutionTimeout" />. Events of subscriptions always wait: each subscription
    /// has one at a time.
    /// </summary>
    public int MaxQueuedOperations
    {
        get;
        init => field = NotNegative(value);
    } = 1000;

    /// <summary>How many events wait for one subscriber that reads slowly: 128. Beyond, its subscription ends (SUBSCRIPTION_OVERFLOW).</summary>
    public int MaxQueuedEvents
    {
        get;
        init => field = Positive(value);
    } = InMemoryTopics.DefaultCapacity;

    /// <summary>How many documents are kept parsed, validated and planned: 1,000.</summary>
    public int DocumentCacheCapacity { get; init; } = 1000;

    /// <summary>How many bytes of document text are kept at most: 8 MiB. What is kept for a document takes about 20 times its text.</summary>
    public long DocumentCacheBytes { get; init; } = 8 * 1024 * 1024;

    /// <summary>How many variants of an operation are kept, one for each combination of its <c>@skip</c> and <c>@include</c> conditions: 32.</summary>
    public int MaxPlanVariants { get; init; } = 32;

    /// <summary>How many fields an operation may select with all fragments expanded: 20,000 (MAX_FIELDS_EXCEEDED).</summary>
    public int MaxPlannedFields
    {
        get;
        init => field = Positive(value);
    } = 20_000;

    /// <summary>How much an operation may cost.</summary>
    public CostOptions Cost { get; init; } = new();

    /// <summary>How many values the variables of a request may hold, those in lists and objects included: 20,000.</summary>
    public int MaxVariableValues { get; init; } = 20_000;

    /// <summary>How many errors a response shows: 100. Further errors still null their fields.</summary>
    public int MaxErrors
    {
        get;
        init => field = Positive(value);
    } = 100;

    /// <summary>
    /// How long keys of DataLoaders wait for other asynchronous resolvers, which could still add keys: 250 ms. After that they are loaded, and later keys are
    /// loaded by themselves.
    /// Only resolvers that wait for something that is neither a DataLoader nor about to finish reach it.
    /// </summary>
    public TimeSpan MaxBatchDelay { get; init; } = TimeSpan.FromMilliseconds(250);

    /// <summary>From how long on an operation, or an event of a subscription, is logged as slow: 1 s. Zero for never.</summary>
    public TimeSpan SlowOperationThreshold { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>Whether each call of a resolver has a span: no. Meant for looking into one operation; responses with long lists have very many.</summary>
    public bool TraceResolvers { get; init; }

    /// <summary>The documents that clients were built with, and whether others are executed.</summary>
    public TrustedDocumentOptions TrustedDocuments { get; init; } = new();

    /// <summary>Documents that clients name by their hash.</summary>
    public PersistedQueryOptions PersistedQueries { get; init; } = new();

    /// <summary>The limits of the parser: size, tokens, depth and more.</summary>
    public ParserOptions ParserOptions { get; init; } = new();

    /// <summary>The limits of validation: depth, aliases, fragments and more.</summary>
    public ValidationOptions ValidationOptions { get; init; } = new();

    /// <summary>Whether <c>extensions.exception</c> shows message and stack of unexpected exceptions: never in production.</summary>
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
