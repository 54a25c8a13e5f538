using Qplet.GraphQL.Language;

namespace Qplet.GraphQL.TypeSystem;

/// <summary>A directive on a definition, such as <c>@cost(weight: "10")</c>.</summary>
/// <param name="Name">The directive's name, without the at sign.</param>
/// <param name="Arguments">The arguments in order, as constant literals.</param>
public sealed record AppliedDirective(string Name, IReadOnlyList<ArgumentNode> Arguments)
{
    /// <summary>
    /// Makes the use of a directive of an object whose class has <see cref="DirectiveTypeAttribute" />: its properties are the arguments; those that are null
    /// or have the default are left out.
    /// </summary>
    /// <exception cref="ArgumentException">The class is no directive.</exception>
    /// <exception cref="NotSupportedException">A property's value cannot be a literal.</exception>
    public static AppliedDirective Of(object directive) => DirectiveClass.Apply(directive);
}
