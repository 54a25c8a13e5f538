using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.CodeFirst;

/// <summary>
/// A CLR type, prepared for the inference of its GraphQL type: tasks, <see cref="Nullable{T}" /> and <see cref="Optional{T}" /> are already unwrapped.
/// </summary>
/// <param name="Type">The CLR type, without <see cref="Nullable{T}" />; for a list, the list type itself.</param>
/// <param name="IsNullable">Whether null is allowed at this level.</param>
/// <param name="Element">The element of a list; null for other types.</param>
public sealed record ClrTypeReference(Type Type, bool IsNullable, ClrTypeReference? Element = null) : TypeReference
{
    /// <summary>The innermost CLR type, inside all lists.</summary>
    public Type NamedType => Element?.NamedType ?? Type;

    /// <summary>Returns the same reference with another innermost CLR type.</summary>
    public ClrTypeReference WithNamedType(Type type) => Element is null ? this with { Type = type } : this with { Element = Element.WithNamedType(type) };

    internal override IType Resolve(CodeFirstContext context, bool isInput)
    {
        IType type =
            Element is not null ? new ListType(Element.Resolve(context, isInput))
            : isInput ? context.GetInputType(Type)
            : context.GetOutputType(Type);
        return IsNullable ? type : new NonNullType(type);
    }
}
