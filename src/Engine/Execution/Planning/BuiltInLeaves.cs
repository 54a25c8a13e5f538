using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Execution;

/// <summary>Recognises the engine's own scalars; a scalar that only shares a name with one of them serialises by itself.</summary>
internal static class BuiltInLeaves
{
    public static BuiltInLeaf Of(NamedType type)
    {
        if (type is EnumType)
        {
            return BuiltInLeaf.Enum;
        }
        if (type.GetType().Assembly != typeof(ScalarType).Assembly)
        {
            return BuiltInLeaf.Other;
        }
        return type.Name switch
        {
            "String" => BuiltInLeaf.String,
            "ID" => BuiltInLeaf.ID,
            "Int" => BuiltInLeaf.Int,
            "Boolean" => BuiltInLeaf.Boolean,
            "Float" => BuiltInLeaf.Float,
            "Long" => BuiltInLeaf.Long,
            "UUID" => BuiltInLeaf.Uuid,
            "DateTime" => BuiltInLeaf.DateTime,
            "LocalDate" => BuiltInLeaf.LocalDate,
            _ => BuiltInLeaf.Other,
        };
    }
}
