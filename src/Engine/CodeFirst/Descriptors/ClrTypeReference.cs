using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.CodeFirst;

/// <summary>A CLR type as a GraphQL type is inferred from it: tasks, <see cref="Nullable{T}" /> and <see cref="Optional{T}" /> are unwrapped already.</summary>
/// <param name="Type">The CLR type, without <see cref="Nullable{T}" />; of a list the list's own.</param>
/// <param name="IsNullable">Whether null is allowed at this level.</param>
/// <param name="Element">The element, where this is a list.</param>
public sealed record ClrTypeReference(Type Type, bool IsNullable, ClrTypeReference? Element = null) : TypeReference
{
    /// <summary>The innermost CLR type, inside all lists.</summary>
    public Type NamedType => Element?.NamedType ?? Type;

    /// <summary>The same reference with another innermost CLR type.</summary>
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
