namespace Qplet.GraphQL.CodeFirst;

/// <summary>Sets the description of a type, field, argument or enum value, instead of its documentation comment.</summary>
/// <param name="description">The description, in Markdown.</param>
[AttributeUsage(AttributeTargets.All, Inherited = false)]
public sealed class GraphQLDescriptionAttribute(string description) : Attribute
{
    /// <summary>The description, in Markdown.</summary>
    public string Description { get; } = description;
}
