using Qplet.GraphQL.Language;

namespace Qplet.GraphQL.TypeSystem;

/// <summary>Whether constant literals fit the types that they are given for.</summary>
internal static class LiteralChecker
{
    public static bool IsValid(IType type, ValueNode literal)
    {
        try
        {
            return ValueCoercion.IsConstant(literal) && ValueCoercion.TryCoerceLiteral(type, literal, null, out _);
        }
        catch (GraphQLException)
        {
            return false;
        }
    }
}
