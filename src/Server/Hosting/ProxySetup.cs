using System.Net;
using Microsoft.AspNetCore.HttpOverrides;
using Qplet.GraphQL.Server.Settings;

namespace Qplet.GraphQL.Server.Hosting;

/// <summary>Configures the proxies in front of the server.</summary>
internal static class ProxySetup
{
    /// <summary>
    /// Takes the address and scheme of the client from the headers <c>X-Forwarded-For</c> and <c>X-Forwarded-Proto</c>, but only of requests from the proxies
    /// in <c>Proxies:Known</c>. Others could write what they like into them.
    /// </summary>
    public static void UseKnownProxies(this WebApplication app)
    {
        var networks = app
            .Configuration.GetSection(SettingCatalog.KnownProxies)
            .GetChildren()
            .Select(static item => item.Value)
            .OfType<string>()
            .Select(NetworkOf)
            .ToList();
        if (networks.Count == 0)
        {
            return;
        }
        var options = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto, ForwardLimit = null };
        options.KnownIPNetworks.Clear();
        options.KnownProxies.Clear();
        foreach (var network in networks)
        {
            options.KnownIPNetworks.Add(network);
        }
        app.UseForwardedHeaders(options);
    }

    /// <summary>Returns the network of a text: a network, or a single address.</summary>
    private static System.Net.IPNetwork NetworkOf(string text) =>
        System.Net.IPNetwork.TryParse(text, out var network)
            ? network
            : new System.Net.IPNetwork(IPAddress.Parse(text), IPAddress.Parse(text).GetAddressBytes().Length * 8);
}
