using System.Globalization;
using System.Reflection;
using System.Text.Json;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Qplet.GraphQL.Data.PersonalData;

/// <summary>
/// The columns of an entity that an export contains: all but secrets, the words of others, copies of texts for comparisons, and times of calculations.
/// </summary>
internal sealed class ExportedColumns
{
    private static readonly string[] s_secret = ["Hash", "Token", "Secret", "StoreKey"];
    private static readonly string[] s_copies = ["Sort", "Normalized", "SearchText", "RelatedDueAt"];

    // The words of others, and those of admins.
    private static readonly string[] s_others = ["Snapshot", "Review"];

    private readonly (string Name, PropertyInfo Property)[] _columns;

    private ExportedColumns(IEntityType entity) =>
        _columns = [
            .. from column in entity.GetProperties()
            let property = column.PropertyInfo
            where
                property is not null
                && !Array.Exists(s_secret, word => property.Name.Contains(word, StringComparison.Ordinal))
                && !Array.Exists(s_others, word => property.Name.StartsWith(word, StringComparison.Ordinal))
                && !Array.Exists(s_copies, word => property.Name.StartsWith(word, StringComparison.Ordinal))
            select (JsonNamingPolicy.CamelCase.ConvertName(property.Name), property),
        ];

    /// <summary>The names of the columns in the export.</summary>
    public IEnumerable<string> Names => _columns.Select(static column => column.Name);

    /// <summary>Returns the columns of an entity.</summary>
    public static ExportedColumns Of(IEntityType entity) => new(entity);

    /// <summary>Writes the columns of a row as the members of an object.</summary>
    public void Write(Utf8JsonWriter json, object row)
    {
        foreach (var (name, property) in _columns)
        {
            json.WritePropertyName(name);
            WriteValue(json, property.GetValue(row));
        }
    }

    private static void WriteValue(Utf8JsonWriter json, object? value)
    {
        switch (value)
        {
            case null:
                json.WriteNullValue();
                break;
            case bool truth:
                json.WriteBooleanValue(truth);
                break;
            case int or long or short or byte:
                json.WriteNumberValue(Convert.ToInt64(value, CultureInfo.InvariantCulture));
                break;
            case double number:
                json.WriteNumberValue(number);
                break;
            case DateTime moment:
                json.WriteStringValue(moment);
                break;
            case DateOnly date:
                json.WriteStringValue(date.ToString("O", CultureInfo.InvariantCulture));
                break;
            default:
                json.WriteStringValue(Convert.ToString(value, CultureInfo.InvariantCulture));
                break;
        }
    }
}
