using System.Collections.Concurrent;
using System.Globalization;
using System.Text;

namespace Qplet.GraphQL.EntityFramework;

/// <summary>The values of those parts of a viewer that the rules use.</summary>
internal sealed class ViewerValues
{
    private readonly IReadOnlyList<ArgumentSlot> _parts;
    private readonly object?[] _values;
    private readonly ConcurrentDictionary<ulong, string> _shapes = new();

    public ViewerValues(IReadOnlyList<ArgumentSlot> parts, object? viewer)
    {
        object?[] arguments = [viewer];
        _parts = parts;
        _values = [.. parts.Select(part => part.Read(arguments))];
    }

    /// <summary>The value of a part.</summary>
    public object? this[int part] => _values[part];

    /// <summary>Adds the values that are parameters to those of a call.</summary>
    public void AddTo(List<object?> values)
    {
        for (var i = 0; i < _values.Length; i++)
        {
            if (!_parts[i].IsConstant)
            {
                values.Add(_values[i]);
            }
        }
    }

    /// <summary>Returns a text of those parts that the SQL depends on: which values are null, and Boolean and enum values.</summary>
    /// <param name="parts">The parts that the rules of a statement use, one bit for each.</param>
    public string ShapeOf(ulong parts) => parts == 0 ? "" : _shapes.GetOrAdd(parts, static (parts, self) => self.Describe(parts), this);

    private string Describe(ulong parts)
    {
        var shape = new StringBuilder();
        for (var i = 0; i < _values.Length; i++)
        {
            if ((parts & (1UL << i)) != 0 && (_values[i] is null || _parts[i].IsConstant))
            {
                shape.Append(i).Append(':').Append(Convert.ToString(_values[i], CultureInfo.InvariantCulture) ?? "null").Append(';');
            }
        }
        return shape.ToString();
    }
}
