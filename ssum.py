import re,collections,sys
top=collections.Counter(); incl=collections.Counter(); n=0
for e in open(sys.argv[1]).read().split('\n}\n'):
    m=re.search(r'stackTrace = \[(.*?)\]',e,re.S)
    if not m: continue
    fr=[re.sub(r'\(.*','',l.strip().split(' line')[0]) for l in m.group(1).strip().splitlines() if l.strip()!='...']
    if not any('leju' in f for f in fr): continue
    n+=1; top[fr[0]]+=1
    for f in set(fr): incl[f]+=1
print(n)
for c in (top,incl):
    for f,k in c.most_common(45): print('%5.1f%% %s'%(100*k/n,f))
    print()
