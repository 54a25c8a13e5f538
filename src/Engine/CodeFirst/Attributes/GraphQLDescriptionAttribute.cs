namespace Qplet.GraphQL.CodeFirst;

/// <summary>Describes a type, field, argument or enum value, in place of its documentation comment.</summary>
/// <param name="description">The description, in Markdown.</param>
[AttributeUsage(AttributeTargets.All, Inherited = false)]
public sealed class GraphQLDescriptionAttribute(string description) : Attribute
{
    /// <summary>The description, in Markdown.</summary>
    public string Description { get; } = description;
}
