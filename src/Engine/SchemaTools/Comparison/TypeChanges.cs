using Qplet.GraphQL.Language;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.SchemaTools;

/// <summary>Decides which changes of types and defaults are safe for clients. Types are compared by name, since they belong to different schemas.</summary>
internal static class TypeChanges
{
    /// <summary>Returns whether clients that read values of the old type can read those of the new type, which may become non-null.</summary>
    public static bool IsSafeForOutput(IType oldType, IType newType) =>
        (oldType, newType) switch
        {
            (NonNullType oldNonNull, NonNullType newNonNull) => IsSafeForOutput(oldNonNull.NullableType, newNonNull.NullableType),
            (NonNullType, _) => false,
            (_, NonNullType newNonNull) => IsSafeForOutput(oldType, newNonNull.NullableType),
            (ListType oldList, ListType newList) => IsSafeForOutput(oldList.ElementType, newList.ElementType),
            _ => IsSameNamed(oldType, newType),
        };

    /// <summary>Returns whether clients that send values of the old type can continue to do so; the new type may become nullable.</summary>
    public static bool IsSafeForInput(IType oldType, IType newType) =>
        (oldType, newType) switch
        {
            (NonNullType oldNonNull, NonNullType newNonNull) => IsSafeForInput(oldNonNull.NullableType, newNonNull.NullableType),
            (NonNullType oldNonNull, _) => IsSafeForInput(oldNonNull.NullableType, newType),
            (_, NonNullType) => false,
            (ListType oldList, ListType newList) => IsSafeForInput(oldList.ElementType, newList.ElementType),
            _ => IsSameNamed(oldType, newType),
        };

    /// <summary>Returns a default as text, with object fields in natural order, since their order has no meaning.</summary>
    public static string Describe(ValueNode literal) => SyntaxPrinter.Print(Sort(literal));

    private static bool IsSameNamed(IType oldType, IType newType) =>
        oldType is NamedType { Name: var oldName } && newType is NamedType { Name: var newName } && oldName == newName;

    private static ValueNode Sort(ValueNode literal) =>
        literal switch
        {
            ListValueNode list => new ListValueNode([.. list.Items.Select(Sort)]),
            ObjectValueNode fields => new ObjectValueNode([
                .. fields
                    .Fields.OrderBy(static field => field.Name.Value, Comparer<string>.Create(NaturalOrder.Compare))
                    .Select(static field => new ObjectFieldNode(field.Name, Sort(field.Value))),
            ]),
            _ => literal,
        };
}
