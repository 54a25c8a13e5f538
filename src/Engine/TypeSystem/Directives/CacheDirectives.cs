using Qplet.GraphQL.Language;
using static Qplet.GraphQL.TypeSystem.DirectiveLiterals;

namespace Qplet.GraphQL.TypeSystem;

/// <summary>
/// The <c>@cacheControl</c> directive, as Hot Chocolate and Apollo Server have it: how long the values of fields and types may be stored in caches.
/// </summary>
public static class CacheDirectives
{
    /// <summary>
    /// The key in <see cref="FieldDefinition.Features" /> of a field that inherits the time of the object around it without a directive: <c>nodes</c>,
    /// <c>edges</c> and <c>pageInfo</c> of a connection, and <c>node</c> of an edge.
    /// </summary>
    public const string InheritFeatureKey = "InheritMaxAge";

    private const string Name = "cacheControl";
    private const string MaxAge = "maxAge";
    private const string SharedMaxAge = "sharedMaxAge";
    private const string Scope = "scope";
    private const string InheritMaxAge = "inheritMaxAge";
    private const string Vary = "vary";
    private const string Public = "PUBLIC";
    private const string Private = "PRIVATE";

    /// <summary>The <c>CacheControlScope</c> type.</summary>
    public static EnumType ScopeType { get; } =
        new(
            "CacheControlScope",
            [
                new EnumValue(Public, description: "All caches, including those that several users share."),
                new EnumValue(Private, description: "Only the cache of the caller, such as that of a browser."),
            ],
            "The caches that may store a response."
        );

    /// <summary>The <c>@cacheControl</c> directive.</summary>
    public static DirectiveDefinition CacheControl { get; } =
        new(
            Name,
            DirectiveLocations.Object | DirectiveLocations.FieldDefinition | DirectiveLocations.Interface | DirectiveLocations.Union,
            [
                new(MaxAge, BuiltInScalars.Int, description: "The time in seconds for which caches may store the value. 0 if they must not."),
                new(SharedMaxAge, BuiltInScalars.Int, description: "The time in seconds for which shared caches may store the value."),
                new(Scope, ScopeType, new EnumValueNode(Public), "The caches that may store the value."),
                new(InheritMaxAge, BuiltInScalars.Boolean, description: "Whether the value may be stored for as long as the object around it."),
                new(
                    Vary,
                    new ListType(new NonNullType(BuiltInScalars.String)),
                    description: "The names of the request's headers that the value depends on. `Authorization` stands for the caller."
                ),
            ],
            description: "Specifies how long the value of a field, or values of a type, may be stored in caches, and in which."
        );

    /// <summary>Creates an application of <c>@cacheControl</c>.</summary>
    public static AppliedDirective CacheControlOf(CacheHint hint)
    {
        var arguments = new List<ArgumentNode>();
        if (hint.MaxAge is { } maxAge)
        {
            Add(MaxAge, IntOf(maxAge));
        }
        if (hint.SharedMaxAge is { } shared)
        {
            Add(SharedMaxAge, IntOf(shared));
        }
        if (hint.Scope is { } scope)
        {
            Add(Scope, new EnumValueNode(scope == CacheControlScope.Private ? Private : Public));
        }
        if (hint.InheritMaxAge)
        {
            Add(InheritMaxAge, new BooleanValueNode(true));
        }
        if (hint.Vary.Count > 0)
        {
            Add(Vary, ListOf(hint.Vary));
        }
        return new(Name, arguments);

        void Add(string name, ValueNode value) => arguments.Add(new(new NameNode(name), value));
    }

    /// <summary>Returns the hint specified by <c>@cacheControl</c>. Null without the directive.</summary>
    public static CacheHint? HintOf(IReadOnlyList<AppliedDirective> directives) =>
        directives.Find(Name) is not { } use
            ? null
            : new()
            {
                MaxAge = ReadInt(use.FindArgument(MaxAge)),
                SharedMaxAge = ReadInt(use.FindArgument(SharedMaxAge)),
                InheritMaxAge = use.FindArgument(InheritMaxAge) is BooleanValueNode { Value: true },
                Scope = use.FindArgument(Scope) switch
                {
                    EnumValueNode { Value: Private } => CacheControlScope.Private,
                    EnumValueNode { Value: Public } => CacheControlScope.Public,
                    _ => null,
                },
                Vary = ReadNames(use.FindArgument(Vary)),
            };
}
