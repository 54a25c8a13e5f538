using System.Globalization;
using Qplet.GraphQL.Language;
using Qplet.GraphQL.TypeSystem;
using Qplet.GraphQL.Validation;

namespace Qplet.GraphQL.Execution;

/// <summary>The error messages and codes of execution.</summary>
internal static class ExecutionErrors
{
    /// <summary>The time after which a client should try again when the server is busy.</summary>
    public const int BusyRetrySeconds = 1;

    /// <summary>The time after which a client should try again when something that the server depends on cannot be reached.</summary>
    public const int UnavailableRetrySeconds = 5;

    private const int MaxQuotedLength = 100;

    public const string UnexpectedMessage = "Unexpected Execution Error";

    public const string NoResult = "The request pipeline ended without a result: a middleware neither called the next step nor set a result.";

    public const string DeliveryStalled = "A part of the response is pending, but no task is computing it.";

    private const int MaxShownKey = 128;

    public static string UnexpectedSource(ObjectType type, object? source) =>
        $"The type {type.Name} reads properties of {type.RuntimeType}, but the resolver returned {(source is null ? "nothing" : source.GetType())}.";

    public static string EnumCannotRepresent(string type, object value) =>
        string.Create(CultureInfo.InvariantCulture, $"Enum \"{type}\" cannot represent value: {(value is string text ? $"\"{text}\"" : value)}.");

    /// <summary>Returns the error for an unexpected exception, whose details are not shown to clients.</summary>
    public static GraphQLError Unexpected(Exception exception, string id, bool includesDetails)
    {
        var extensions = new Dictionary<string, object?>(StringComparer.Ordinal) { ["id"] = id };
        if (includesDetails)
        {
            extensions["exception"] = new Dictionary<string, object?>(StringComparer.Ordinal)
            {
                ["message"] = exception.Message,
                ["stackTrace"] = exception.StackTrace,
            };
        }

        return new()
        {
            Message = UnexpectedMessage,
            Extensions = extensions,
            Exception = exception,
        };
    }

    /// <summary>See <see href="https://spec.graphql.org/September2025/#sec-Value-Completion">Value Completion</see>.</summary>
    public static GraphQLError NullForNonNull(FieldDefinition field) =>
        new()
        {
            Message = "Cannot return null for non-nullable field.",
            Code = "HC0018",
            Extensions = new Dictionary<string, object?>(StringComparer.Ordinal) { ["coordinate"] = field.ToString() },
        };

    /// <summary>See <see href="https://spec.graphql.org/September2025/#sec-Value-Completion.Coercing-Results">Coercing Results</see>.</summary>
    public static GraphQLError InvalidLeaf(LeafCoercionException exception) =>
        new()
        {
            Message = exception.Message,
            Code = "EXEC_INVALID_LEAF_VALUE",
            Exception = exception,
        };

    /// <summary>See <see href="https://spec.graphql.org/September2025/#sec-Value-Completion">Value Completion</see>.</summary>
    public static GraphQLError NotAList(FieldDefinition field) =>
        new() { Message = $"Expected Iterable, but did not find one for field \"{field}\".", Code = "EXEC_LIST_TYPE_NOT_SUPPORTED" };

    /// <summary>See <see href="https://spec.graphql.org/September2025/#sec-Value-Completion">Value Completion</see>.</summary>
    public static GraphQLError NotOfType(string type) => new() { Message = $"Expected value of type \"{type}\"." };

    /// <summary>See <see href="https://spec.graphql.org/September2025/#ResolveAbstractType()">ResolveAbstractType</see>.</summary>
    public static GraphQLError AbstractTypeNotResolved(string type, FieldDefinition field) =>
        Abstract($"Abstract type \"{type}\" must resolve to an Object type at runtime for field \"{field}\".");

    /// <summary>See <see href="https://spec.graphql.org/September2025/#ResolveAbstractType()">ResolveAbstractType</see>.</summary>
    public static GraphQLError AbstractTypeUnknown(string type, string resolved) =>
        Abstract($"Abstract type \"{type}\" was resolved to a type \"{resolved}\" that does not exist inside the schema.");

    /// <summary>See <see href="https://spec.graphql.org/September2025/#ResolveAbstractType()">ResolveAbstractType</see>.</summary>
    public static GraphQLError AbstractTypeNotAnObject(string type, string resolved) =>
        Abstract($"Abstract type \"{type}\" was resolved to a non-object type \"{resolved}\".");

    /// <summary>See <see href="https://spec.graphql.org/September2025/#ResolveAbstractType()">ResolveAbstractType</see>.</summary>
    public static GraphQLError AbstractTypeNotPossible(string type, string resolved) =>
        Abstract($"Runtime Object type \"{resolved}\" is not a possible type for \"{type}\".");

    /// <summary>See <see href="https://github.com/graphql/graphql-spec/pull/1163">Error behaviors</see>.</summary>
    public static GraphQLError UnknownErrorBehavior(string name) =>
        new()
        {
            Message =
                "Invalid GraphQL Request. The parameter `onError` must be NULL, PROPAGATE or HALT, and not"
                + $" `{QuotedText.Shorten(name, MaxQuotedLength)}`.",
            Code = "HC0009",
        };

    /// <summary>See <see href="https://spec.graphql.org/September2025/#GetOperation()">GetOperation</see>.</summary>
    public static GraphQLError NoOperation() => new() { Message = "The document contains no operation.", Code = "HC0015" };

    /// <summary>See <see href="https://spec.graphql.org/September2025/#GetOperation()">GetOperation</see>.</summary>
    public static GraphQLError OperationNameRequired() =>
        new() { Message = "The operation name can only be omitted if there is just one operation in a GraphQL document.", Code = "HC0015" };

    /// <summary>See <see href="https://spec.graphql.org/September2025/#GetOperation()">GetOperation</see>.</summary>
    public static GraphQLError OperationNotFound(string name) =>
        new() { Message = $"The specified operation `{QuotedText.Shorten(name, MaxQuotedLength)}` cannot be found.", Code = "HC0015" };

    /// <summary>See <see href="https://spec.graphql.org/September2025/#sec-Executing-Operations">Executing Operations</see>.</summary>
    public static GraphQLError OperationTypeNotSupported(OperationDefinitionNode operation) =>
        new() { Message = $"The schema does not support {operation.Operation.ToString().ToLowerInvariant()} operations.", Locations = LocationsOf(operation) };

    public static GraphQLError OperationNotAllowed(OperationDefinitionNode operation) =>
        new()
        {
            Message = $"A {operation.Operation.ToString().ToLowerInvariant()} operation is not allowed for this request.",
            Code = "OPERATION_NOT_ALLOWED",
            Locations = LocationsOf(operation),
        };

    public static GraphQLError IntrospectionNotAllowed(FieldNode field) =>
        new()
        {
            Message = "Introspection is not allowed for the current request.",
            Code = ValidationErrorCodes.IntrospectionNotAllowed,
            Locations = LocationsOf(field),
            Extensions = new Dictionary<string, object?>(StringComparer.Ordinal) { ["field"] = field.Name.Value },
        };

    public static GraphQLError NoDocument() => new() { Message = "The request has neither a document nor the ID of a stored one.", Code = "HC0015" };

    public static GraphQLError DocumentNotFound(string id) =>
        new()
        {
            Message = "The specified persisted operation key is invalid. The server has no document with this ID: correct the ID, or store the document there.",
            Code = ExecutionErrorCodes.DocumentNotFound,
            Extensions = new Dictionary<string, object?>(StringComparer.Ordinal) { ["requestedKey"] = id.Length > MaxShownKey ? id[..MaxShownKey] : id },
        };

    /// <summary>The server does not have the automatic persisted query. Clients recognize the message and send the document.</summary>
    public static GraphQLError PersistedQueryNotFound() => new() { Message = "PersistedQueryNotFound", Code = ExecutionErrorCodes.DocumentNotFound };

    /// <summary>Automatic persisted queries are disabled, or the hash is not supported. Clients recognize the message and send documents instead.</summary>
    public static GraphQLError PersistedQueryNotSupported() => new() { Message = "PersistedQueryNotSupported", Code = "PERSISTED_QUERY_NOT_SUPPORTED" };

    public static GraphQLError OnlyTrustedDocuments() =>
        new() { Message = "Only persisted operations are allowed. Send the `id` of a stored document instead.", Code = "HC0067" };

    public static string TrustedDocumentInvalid(string place, ErrorLocation location, string message) =>
        string.Create(CultureInfo.InvariantCulture, $"{place}:{location.Line}:{location.Column}: {message}");

    public static string TrustedIdTaken(string place, string id) => $"{place}: The id {id} already belongs to another document.";

    public static string SharedFragmentTaken(string name) => $"Another file already defines a shared fragment \"{name}\".";

    public static string TrustedFileUnreadable(string file, string reason) => $"{file}: The file cannot be read. {reason}";

    public static string TrustedManifestNotJson(string file, long line, long column) =>
        string.Create(CultureInfo.InvariantCulture, $"{file}:{line}:{column}: The file is not JSON.");

    public static string TrustedManifestHalfCharacter(string file) => $"{file}: A text in the file has an escape sequence that is half of a surrogate pair.";

    public static string TrustedManifestUnknown(string file) =>
        $"{file}: The file is not a document manifest: it must be an object of IDs and texts, or have the format apollo-persisted-query-manifest.";

    public static GraphQLError TooManyFields(int limit) =>
        new()
        {
            Message = $"The operation selects more than {limit} fields with its fragments expanded. Split it, or select less.",
            Code = "MAX_FIELDS_EXCEEDED",
        };

    /// <summary>The operation exceeds the limit of the field cost.</summary>
    public static GraphQLError FieldCostExceeded(double cost, double limit, CostExplanation most) =>
        CostExceeded("field", "fieldCost", "maxFieldCost", cost, limit, most);

    /// <summary>The operation exceeds the limit of the type cost.</summary>
    public static GraphQLError TypeCostExceeded(double cost, double limit, CostExplanation most) =>
        CostExceeded("type", "typeCost", "maxTypeCost", cost, limit, most);

    /// <summary>The operations of a batch exceed a cost limit together.</summary>
    public static GraphQLError BatchCostExceeded(string kind, double cost, double limit) =>
        new()
        {
            Message = string.Create(
                CultureInfo.InvariantCulture,
                $"The maximum allowed {kind} cost of {limit} was exceeded: the operations of the batch cost {cost} together. Send smaller batches."
            ),
            Code = "HC0047",
            Extensions = new Dictionary<string, object?>(StringComparer.Ordinal)
            {
                [$"{kind}Cost"] = cost,
                [$"max{char.ToUpperInvariant(kind[0])}{kind[1..]}Cost"] = limit,
            },
        };

    /// <summary>A field with <c>requireOneSlicingArgument</c> has none or several.</summary>
    public static GraphQLError OneSlicingArgumentRequired(FieldNode field) =>
        new()
        {
            Message = $"Exactly one slicing argument must be defined. The field `{field.Name.Value}` has none or several.",
            Code = "HC0082",
            Locations = LocationsOf(field),
        };

    public static GraphQLError Timeout(TimeSpan timeout) =>
        new() { Message = $"The request exceeded the configured timeout of `{timeout:c}`.", Code = "HC0045" };

    public static GraphQLError ResponseTooLarge(int limit) =>
        new()
        {
            Message = string.Create(
                CultureInfo.InvariantCulture,
                $"The operation was executed, but its result has more than {limit} bytes. Request less at a time."
            ),
            Code = "RESPONSE_TOO_LARGE",
        };

    public static GraphQLError InvalidInitialCount() =>
        new() { Message = "The argument `initialCount` of `@stream` must be 0 or more.", Code = "INVALID_INPUT" };

    public static GraphQLError Busy() =>
        new()
        {
            Message = "The server is busy. Try again in a moment.",
            Code = "SERVER_BUSY",
            Extensions = new Dictionary<string, object?>(StringComparer.Ordinal) { ["retryIn"] = BusyRetrySeconds },
        };

    /// <summary>Something that the server depends on, such as its database, cannot be reached.</summary>
    public static GraphQLError Unavailable() =>
        new()
        {
            Message = "The server cannot reach its data at the moment. Try again in a few seconds.",
            Code = "SERVICE_UNAVAILABLE",
            Extensions = new Dictionary<string, object?>(StringComparer.Ordinal) { ["retryIn"] = UnavailableRetrySeconds },
        };

    /// <summary>See <see href="https://spec.graphql.org/September2025/#sec-Source-Stream">Source Stream</see>.</summary>
    public static GraphQLError NotSubscribable(FieldDefinition field) => new() { Message = $"The field \"{field}\" has no source of events." };

    /// <summary>See <see href="https://spec.graphql.org/September2025/#sec-Source-Stream">Source Stream</see>.</summary>
    public static GraphQLError NoSubscriptionField(OperationDefinitionNode operation) =>
        new() { Message = "Subscription operations must have exactly one root field.", Locations = LocationsOf(operation) };

    public static GraphQLError SubscriberTooSlow(int capacity) =>
        new()
        {
            Message = $"The subscription ended because more than {capacity} events were waiting for the client. Subscribe again and read faster.",
            Code = "SUBSCRIPTION_OVERFLOW",
        };

    public static string UnexpectedMessageType(string topic, Type expected, object? message) =>
        $"The topic '{topic}' received {(message is null ? "nothing" : message.GetType())}, but a subscriber expects {expected}.";

    public static GraphQLError TooManySubscriptions(int limit) =>
        new()
        {
            Message = string.Create(CultureInfo.InvariantCulture, $"Too many subscriptions: a client may have at most {limit} open at a time."),
            Code = "TOO_MANY_SUBSCRIPTIONS",
        };

    /// <summary>Returns the error of the parser, with the parser's code.</summary>
    public static GraphQLError Syntax(GraphQLSyntaxException exception) =>
        new()
        {
            Message = exception.Message,
            Code = exception.Code,
            Locations = [new(exception.Location.Line, exception.Location.Column)],
        };

    /// <summary>Returns all places where a field is selected.</summary>
    public static IReadOnlyList<ErrorLocation> LocationsOf(IReadOnlyList<FieldNode> nodes) =>
        [.. nodes.Select(static node => node.Location).OfType<Location>().Select(static location => new ErrorLocation(location.Line, location.Column))];

    public static IReadOnlyList<ErrorLocation>? LocationsOf(SyntaxNode node) => node.Location is { } location ? [new(location.Line, location.Column)] : null;

    private static GraphQLError CostExceeded(string kind, string costKey, string limitKey, double cost, double limit, CostExplanation most)
    {
        var extensions = new Dictionary<string, object?>(StringComparer.Ordinal) { [costKey] = cost, [limitKey] = limit };
        var explanation = "Request less data at once.";
        if (most.Node is not null)
        {
            extensions["mostExpensive"] = most.Path;
            explanation = string.Create(
                CultureInfo.InvariantCulture,
                $"The most expensive part is `{most.Path}` with {most.Cost:0.##}: request smaller pages, or less data for each item."
            );
        }

        return new()
        {
            Message = string.Create(
                CultureInfo.InvariantCulture,
                $"The maximum allowed {kind} cost was exceeded. The operation costs {cost:0.##} of {limit:0.##}. {explanation}"
            ),
            Code = "HC0047",
            Locations = most.Node is null ? null : LocationsOf(most.Node),
            Extensions = extensions,
        };
    }

    private static GraphQLError Abstract(string message) => new() { Message = message, Code = "EXEC_UNABLE_TO_RESOLVE_ABSTRACT_TYPE" };
}
